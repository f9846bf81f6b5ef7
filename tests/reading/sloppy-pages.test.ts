import { expect, test } from 'vitest'
import { readReport } from '../../src/reading/read-report.ts'

const FIRST = 'Năm 2020, xã Đồng Thắng gieo trồng 312 ha lúa, thu ngân sách trên địa bàn ước đạt 2,4 tỷ đồng, vượt kế hoạch.'
const SECOND = 'Tỷ lệ hộ nghèo giảm còn 3,15%, giữ vững an ninh trật tự trên địa bàn toàn xã trong năm.'
const TITLE = 'Xã Đồng Thắng tổng kết năm 2020'
const P = `<p>${FIRST}</p><p>${SECOND}</p>`
const H1 = `<h1>${TITLE}</h1>`

async function blocks(page: string): Promise<string[]> {
  const { text, blocks: found } = await readReport(new TextEncoder().encode(page), 'a.html')
  return found.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

const ARTICLE = [`heading: ${TITLE}`, `paragraph: ${FIRST}`, `paragraph: ${SECOND}`]

test.each([
  ['without <html>', `<body>${H1}${P}</body>`],
  ['without <body>', `<html><head><title>x</title></head>${H1}${P}</html>`],
  ['with two bodies', `<html><body>${H1}</body><body>${P}</body></html>`],
  ['with a head never closed', `<html><head><title>x</title><body>${H1}${P}`],
  [
    'in a frame set',
    `<html><frameset cols="20%,80%"><frame src=a><frame src=b><noframes><body>${H1}${P}</body></noframes></frameset></html>`,
  ],
  ['with a heading never closed', `<body><h1>${TITLE}${P}`],
  [
    'with the day on which it is looked at',
    `<body><div>Skip to main content</div><div>Thứ tư, ngày 24 tháng 4 năm 2024</div>${H1}${P}</body>`,
  ],
  ['with counters', `<body>${H1}${P}<p>Số lượt xem: 165</p><p>Lượt đọc: 1.203</p><div>Hôm nay: 3306 Đã truy cập: 5510513</div></body>`],
  [
    'with votes',
    `<body>${H1}${P}<p>Đánh giá bài viết 5/5 (3 bình chọn)</p><p>Tổng số điểm của bài viết là: 15 trong 3 đánh giá</p></body>`,
  ],
  [
    'with a bar of links',
    `<body><div><a href=a>Trang chủ</a> » <a href=b>Tin tức</a></div>${H1}<p>Chia sẻ bài viết | In trang | A- A A+</p>${P}</body>`,
  ],
  [
    'with other news, dated and one a line',
    `<body>${H1}${P}<div><b>Tin liên quan</b></div><div><a href=a>Xã Bằng Mạc trồng 900 ha rừng</a> <i>(01/01/2020)</i></div><div><a href=b>Xã Vân Thủy thu 5 tỷ đồng</a></div></body>`,
  ],
  [
    'with what is hidden or struck out',
    `<body>${H1}${P}<p style="DISPLAY : none">Thu 99 tỷ đồng</p><div hidden>Thu 97 tỷ</div><span style="font-size:0px">Thu 96 tỷ</span><i style="opacity:0">Thu 95 tỷ</i><del>Thu 94 tỷ</del><s>Thu 93 tỷ</s></body>`,
  ],
  [
    'with what is no text',
    `<body><!-- Thu 99 tỷ -->${H1}${P}<!--[if mso]><p>Thu 98 tỷ</p><![endif]--><iframe src=x>Thu 97 tỷ</iframe><svg><text>Thu 96 tỷ</text></svg><math><mtext>95</mtext></math><img src=x onerror="alert(1)"></body>`,
  ],
])('a page %s is its article', async (_, page) => {
  expect(await blocks(page)).toEqual(ARTICLE)
})

test('an article goes on after a box of other news', async () => {
  const more = 'Xã trồng 45 ha rừng.'
  expect(
    await blocks(`<body>${H1}${P}<p>Tin liên quan</p><p><a href=a>Xã Bằng Mạc trồng 900 ha rừng</a></p><p>${more}</p></body>`),
  ).toEqual([...ARTICLE, `paragraph: ${more}`])
})

test.each([
  [
    'lines parted by breaks',
    '<div>Kết quả:<br>- Trồng rừng: 45 ha<br/>- Đàn lợn: 1.200 con<BR></div>',
    ['paragraph: Kết quả:', 'paragraph: - Trồng rừng: 45 ha', 'paragraph: - Đàn lợn: 1.200 con'],
  ],
  ['lines as typed', '<pre>Trồng rừng: 45 ha\nĐàn lợn: 1.200 con</pre>', ['paragraph: Trồng rừng: 45 ha', 'paragraph: Đàn lợn: 1.200 con']],
  [
    'names and what is said of them',
    '<dl><dt>Trồng rừng<dd>45 ha<dt>Đàn lợn:<dd>1.200 con</dl>',
    ['item: Trồng rừng: 45 ha', 'item: Đàn lợn: 1.200 con'],
  ],
  ['words cut up by tags', '<p>Thu <b>2</b><span>,4</span> tỷ đ<i>ồ</i>ng</p>', ['paragraph: Thu 2,4 tỷ đồng']],
  ['a raised power', '<p>Nhà 26 m<sup>2</sup>, 10<sup>6</sup> đồng</p>', ['paragraph: Nhà 26 m2, 10⁶ đồng']],
  ['footnotes', '<p>Trồng 45<sup>1</sup> ha rừng<sup>[2]</sup></p>', ['paragraph: Trồng 45 ha rừng']],
  [
    'letters as entities',
    '<p>Tr&#7891;ng&nbsp;45&nbsp;ha r&#7915;ng; h&#7897; ngh&egrave;o &lt; 3%</p>',
    ['paragraph: Trồng 45 ha rừng; hộ nghèo < 3%'],
  ],
  [
    'tags of a word processor',
    '<p class=MsoNormal><o:p></o:p>Trồng <st1:x>45</st1:x> ha rừng</p><o:p>&nbsp;</o:p>',
    ['paragraph: Trồng 45 ha rừng'],
  ],
  ['a heading in two lines', '<h2>Kết quả<br>năm 2020</h2>', ['heading: Kết quả năm 2020']],
  [
    'cells never closed',
    '<table><tr><td>Chỉ tiêu<td>ĐVT<td>KH 2020<tr><td>Trồng rừng<td>ha<td>45</table>',
    ['row: Chỉ tiêu | ĐVT | KH 2020', 'row: Trồng rừng | ha | 45'],
  ],
  [
    'a table with a list and a picture in a cell',
    '<table><tr><th>Chỉ tiêu<th>ĐVT<th>KH 2020<tr><td><ul><li>Trồng rừng<li>tập trung</ul><td>ha<td>45 <img src=x></table>',
    ['row: Chỉ tiêu | ĐVT | KH 2020', 'row: Trồng rừng tập trung | ha | 45'],
  ],
  [
    'a footnote in a cell',
    '<table><tr><th>Chỉ tiêu<th>ĐVT<th>KH 2020<tr><td>Trồng rừng<td>ha<td>45<sup>1</sup></table>',
    ['row: Chỉ tiêu | ĐVT | KH 2020', 'row: Trồng rừng | ha | 45'],
  ],
])('%s', async (_, body, expected) => {
  expect(await blocks(`<body>${H1}${P}${body}</body>`)).toEqual([...ARTICLE, ...expected])
})

test('tables that only arrange a page are read through, the one with figures as a table', async () => {
  const inner =
    '<table border=1><tr><td>Chỉ tiêu</td><td>ĐVT</td><td>KH 2020</td></tr><tr><td>Trồng rừng</td><td>ha</td><td>45</td></tr></table>'
  const menu = '<table><tr><td><a href=a>Giới thiệu</a></td></tr><tr><td><a href=b>Văn bản</a></td></tr></table>'
  const page = `<table><tr><td colspan=3>CỔNG THÔNG TIN</td></tr><tr><td>${menu}</td><td><table><tr><td><b>${TITLE}</b></td></tr><tr><td>${P}${inner}</td></tr></table></td><td>Lượt truy cập: 5510</td></tr></table>`
  expect(await blocks(page)).toEqual([
    `paragraph: ${TITLE}`,
    ...ARTICLE.slice(1),
    'row: Chỉ tiêu | ĐVT | KH 2020',
    'row: Trồng rừng | ha | 45',
  ])
})

test('the words under a picture are a caption, however they are marked', async () => {
  const body =
    '<div class="wp-caption"><img src=a><p class="wp-caption-text">Trao tặng 12 suất quà</p></div>' +
    '<table class="picture"><tr><td><img src=a></td></tr><tr><td class="caption">Đại biểu dự họp 45 người</td></tr></table>' +
    '<p align=center><img src=b><br><em>Ảnh: khởi công 3 công trình</em></p><figure><img><figcaption>Chủ tịch phát biểu</figcaption></figure>'
  expect(await blocks(`<body>${H1}${P}${body}</body>`)).toEqual([
    ...ARTICLE,
    'caption: Trao tặng 12 suất quà',
    'caption: Đại biểu dự họp 45 người',
    'caption: Ảnh: khởi công 3 công trình',
    'caption: Chủ tịch phát biểu',
  ])
})
