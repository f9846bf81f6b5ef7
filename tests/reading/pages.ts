/** Pages of the kinds that commune portals serve. Places and figures are invented. */

const PARAGRAPHS = [
  'Năm 2020, xã Đồng Thắng gieo trồng 312 ha lúa, sản lượng lương thực có hạt đạt 1.650 tấn, bằng 104% kế hoạch; thu ngân sách trên địa bàn ước đạt 2,4 tỷ đồng.',
  'Tỷ lệ hộ nghèo giảm còn 3,15%; có 7/9 thôn đạt danh hiệu “Thôn văn hóa”; toàn xã kết nạp 08 đảng viên mới, đạt 100% chỉ tiêu giao.',
  'Năm 2021, xã phấn đấu thu nhập bình quân đầu người đạt 42 triệu đồng/người/năm trở lên, duy trì tỷ lệ che phủ rừng 61%.',
]
const TABLE = `<table border="1"><caption>Một số chỉ tiêu năm 2021</caption>
<thead><tr><th rowspan="2">TT</th><th rowspan="2">Chỉ tiêu</th><th rowspan="2">ĐVT</th><th colspan="2">Năm 2021</th></tr>
<tr><th>Kế hoạch</th><th>Ước thực hiện</th></tr></thead>
<tbody><tr><td>1</td><td><p>Diện tích<br>lúa</p></td><td>ha</td><td>312</td><td></td></tr>
<tr><td>2</td><td>Tổng đàn lợn</td><td>con</td><td>1.200</td><td>1.150</td></tr></tbody></table>`

/** A modern portal: menu, share bar, figure with caption, table, related links, counter. */
export const PORTAL_PAGE = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>HĐND xã Đồng Thắng họp kỳ cuối năm - Cổng thông tin điện tử huyện</title>
<meta property="article:published_time" content="2020-12-27T18:30:00Z"><link rel="canonical" href="https://example.vn/tin/1">
<script>document.write('<p>script đã chạy 999 ha</p>')</script><style>p{color:red}</style></head><body>
<nav class="main-menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li><li><a href="/tin">Tin tức</a></li></ul></nav>
<div id="sidebar"><h3>Tin nổi bật</h3><ul><li><a href="/2">Huyện khác thu ngân sách 900 tỷ đồng</a></li></ul></div>
<div class="container"><div class="news-detail"><h1>HĐND xã Đồng Thắng họp kỳ cuối năm</h1>
<div class="share-buttons"><a href="#">Facebook</a> <a href="#">Zalo</a></div>
<p>${PARAGRAPHS[0]}</p>
<figure><img src="https://example.vn/a.jpg" onerror="alert(1)"><figcaption>Đồng chí Chủ tịch HĐND xã phát biểu tại kỳ họp</figcaption></figure>
<p>${PARAGRAPHS[1]}</p><h2>Nhiệm vụ năm 2021</h2><p>${PARAGRAPHS[2]}</p>
<ul><li>Trồng rừng t&#7853;p trung 45&nbsp;ha;</li><li>Giải quyết việc làm cho 120 lao động.</li></ul>
${TABLE}
<p class="luot-xem">Số lượt xem: 165</p>
<div class="tin-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="/3">Xã Bằng Mạc trồng 77 ha rừng</a></li><li><a href="/4">Xã Vân An họp</a></li></ul></div>
</div></div>
<footer><p>Địa chỉ: khu II. Điện thoại: 0205 3870 000</p><div id="thongke">Hôm nay: 3306<br>Đã truy cập: 5510513</div></footer></body></html>`

/** An older one: everything in tables, captions in italics under pictures, lines parted by <br>, counters in the open. */
export const TABLE_PAGE = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Xã Đồng Thắng tổng kết năm 2020</title></head>
<body><table width="1000"><tr><td colspan="2"><a href="/">Trang chủ</a> | <a href="/a">Tin tức</a> | <a href="/b">Liên hệ</a></td></tr>
<tr><td width="200" valign="top"><b>Liên kết</b><br><a href="/x">Sở Tài chính</a><br><a href="/y">Cục Thuế</a></td>
<td><span class="title"><b>Xã Đồng Thắng tổng kết năm 2020</b></span><br>
<p align="center"><img src="a.jpg"></p><p align="center"><em>Toàn cảnh hội nghị</em></p>
<p>${PARAGRAPHS[0]}<br><br>${PARAGRAPHS[1]}</p><p><b>Mục tiêu năm 2021:</b> ${PARAGRAPHS[2]}</p>
<table><tr><td>Chỉ tiêu</td><td>Kế hoạch 2021</td></tr><tr><td>Độ che phủ rừng (%)</td><td>61</td></tr></table>
</td></tr><tr><td colspan="2">Hôm nay: 3306</td></tr></table></body></html>`

/** A text of a few words, where there is nothing for a finder of articles to find. */
export const SHORT_PAGE =
  '<html><head><title>Xã Đồng Thắng báo cáo</title></head><body><div><p>Xã Đồng Thắng trồng 45 ha rừng năm 2020.</p></div></body></html>'
