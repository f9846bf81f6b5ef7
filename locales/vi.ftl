## Số liệu

kind-target = mục tiêu
kind-result = kết quả
period-year = năm { $year }
period-term = giai đoạn { $from }–{ $to }
period-half-1 = 6 tháng đầu năm { $year }
period-half-2 = 6 tháng cuối năm { $year }
period-quarter = quý { $quarter }/{ $year }
period-month = tháng { $month }/{ $year }
period-months = từ tháng { $from } đến tháng { $to }/{ $year }
period-first-months = { $count } tháng đầu năm { $year }
period-unknown = (chưa rõ năm)
fact-head = <b>{ $name }</b> — { $unit }
fact-head-alone = <b>{ $name }</b>
fact-line = { $kind } { $period }: <b>{ $figure }</b>
fact-line-of = { $name } — { $kind } { $period }: <b>{ $figure }</b>
fact-item = { $name }: <b>{ $figure }</b>
fact-item-dated = { $name }, { $period }: <b>{ $figure }</b>
fact-state = { $figure }
fact-state-dated = { $period }: { $figure }
own-words = Cụ thể: { $words }
own-words-brief = { $name } <i>({ $words })</i>
change-up = tăng { $figure }
change-up-on = tăng { $figure } so với { $base }
change-down = giảm { $figure }
change-down-on = giảm { $figure } so với { $base }
change-over = vượt { $figure } { $base }
change-under = thấp hơn { $base } { $figure }
plan-ratio = đạt { $figure } kế hoạch
plan-ratio-of = đạt { $figure } { $base }
period-ratio = bằng { $figure } mức được so sánh (xem câu trong báo cáo)
period-ratio-of = bằng { $figure } so với { $base }
base-same-period = cùng kỳ năm trước
base-last-year = năm trước
base-plan = kế hoạch
base-estimate = dự toán
base-estimate-province = dự toán tỉnh giao
base-estimate-district = dự toán huyện giao

## Trả lời

verdict-yes = <b>Có.</b>
verdict-no = <b>Không.</b>
verdict-unknown = <b>Chưa đủ số liệu để trả lời có hay không.</b>
verdict-yes-yet = <b>Rồi.</b>
verdict-no-yet = <b>Chưa.</b>
verdict-unknown-yet = <b>Chưa đủ số liệu để biết đã đạt hay chưa.</b>
compare-higher = { $higher } cao hơn <b>{ $figure }</b> (tính từ hai số liệu trên).
compare-later =
    { $direction ->
        [up] { $later } cao hơn { $earlier } là <b>{ $figure }</b> (tính từ hai số liệu đó).
       *[down] { $later } thấp hơn { $earlier } là <b>{ $figure }</b> (tính từ hai số liệu đó).
    }
compare-difference = Chênh lệch: <b>{ $figure }</b> (tính từ hai số liệu trên).
compare-same = Hai số liệu trên bằng nhau.
figure-about = khoảng { $figure }
plan-share = Bằng <b>{ $figure }</b> kế hoạch (tính từ hai số liệu trên).
plan-share-about = Bằng khoảng <b>{ $figure }</b> kế hoạch (tính từ hai số liệu trên).
percentage-points = { $figure } điểm phần trăm
list-head = <b>Các số liệu của { $unit }</b>, { $year }
list-head-latest = <b>Các số liệu của { $unit }</b>
list-head-targets = <b>Các chỉ tiêu của { $unit }</b>, { $year }
list-head-targets-latest = <b>Các chỉ tiêu của { $unit }</b>
list-targets = <b>Mục tiêu</b>
list-results = <b>Kết quả</b>
page-of = Trang { $page }/{ $pages }
who-our-words = Theo cách viết của chúng tôi: { $text }
who-quoted = “{ $text }”
unit-within = <b>{ $unit }</b> thuộc { $within }.
unit-formed = Lập từ: { $formed }.
unit-became = Nay thuộc: { $became }.
unit-implied = <i>Suy ra từ tên các xã mà báo cáo nêu, báo cáo không nói thẳng.</i>
news-head = <b>Tin mới nhất</b>
news-head-of = <b>Tin mới nhất của { $unit }</b>
news-head-about = <b>Tin nói về “{ $about }”</b>
news-head-about-of = <b>Tin của { $unit } nói về “{ $about }”</b>
news-unit = { $source } — { $unit }
news-unit-within = { $source } — { $unit } (thuộc { $within })
note-other-year = Không có số liệu năm { $asked }. Dưới đây là số liệu năm { $answered }.
note-missing-indicator = Không có số liệu về { $indicator }.
note-missing-indicator-of = Không có số liệu về { $indicator } của { $unit }.
note-among = Trong { $count } nơi mà tôi có số liệu này:
note-among-one = Tôi chỉ có số liệu này của một nơi:
note-in-order-most = Xếp theo con số báo cáo nêu, lớn nhất đứng đầu:
note-in-order-least = Xếp theo con số báo cáo nêu, nhỏ nhất đứng đầu:
note-former-unit = Số liệu sau là của { $answered } trước đây, nay thuộc { $asked }.
note-missing-unit = Chưa có số liệu tương ứng của { $unit }.
note-implied-unit = <i>Câu trong báo cáo không ghi tên đơn vị; tên đơn vị lấy theo phần khác của văn bản.</i>
note-implied-year = <i>Câu trong báo cáo không ghi năm; năm lấy theo phần khác của văn bản.</i>
note-implied-both = <i>Câu trong báo cáo không ghi tên đơn vị và năm; cả hai lấy theo phần khác của văn bản.</i>
note-only-part = Chưa có số liệu cả năm { $year }, chỉ có số liệu của một số tháng.
note-only-some = Không có số liệu chung. Dưới đây chỉ là số liệu của một phần.
note-only-years = Không có số liệu chung của giai đoạn { $year }. Dưới đây là số liệu từng năm.
note-only-rate = <i>Báo cáo chỉ ghi tỷ lệ, không ghi số lượng.</i>
note-only-amount = <i>Báo cáo không ghi tỷ lệ so với kế hoạch.</i>
note-only-level = <i>Báo cáo không ghi mức tăng, giảm.</i>
note-only-change = <i>Báo cáo chỉ ghi mức tăng, giảm; không ghi số lượng.</i>
note-only-ratio = <i>Báo cáo chỉ ghi so với kỳ khác, không ghi số lượng.</i>
note-only-plan-ratio = <i>Báo cáo chỉ ghi đạt bao nhiêu so với kế hoạch, không ghi số lượng.</i>
note-only-year = <i>Mới có kết quả của một năm, chưa đủ để nói tăng hay giảm.</i>
note-only-target = <i>Chỉ có mục tiêu, chưa có kết quả.</i>
note-amended = <i>✏️ { $name }, { $period }: khác số in trong báo cáo, đã được cán bộ đính chính ngày { $date }: { $why }</i>
note-corrected = <i>✏️ { $name }, { $period }: số liệu này đã được đính chính ngày { $date }.</i>
note-only-result = <i>Chỉ có kết quả, chưa có mục tiêu để so.</i>
review-implausible = <i>Con số này có vẻ bất thường, nên xem lại ở nguồn.</i>
review-arithmetic = <i>Các con số trong báo cáo chưa khớp với nhau, nên xem lại ở nguồn.</i>
review-conflict = <i>Báo cáo nêu hai số khác nhau cho cùng chỉ tiêu này, nên xem lại ở nguồn.</i>
review-conflict-reports = <i>Có báo cáo nêu số khác cho cùng chỉ tiêu này.</i>
review-other = <i>Số liệu này nên được xem lại ở nguồn.</i>
no-data-who = Các báo cáo tôi có không nói điều này. Tôi chỉ trích lại việc mà báo cáo nêu về người giữ chức vụ.
no-data-news = Chưa có tin nào của đơn vị này.
no-data-news-about = Không có tin nào nói về “{ $about }”.
no-data-unclear = Tôi không tìm thấy số liệu như bạn hỏi{ $where }{ $when }.
no-data = Không có { $what }{ $where }{ $when }.
no-data-figure = số liệu
no-data-target = mục tiêu
no-data-result = kết quả
no-data-what = { $kind } về <b>{ $indicator }</b>
no-data-where = của <b>{ $unit }</b>
no-data-at = ở <b>{ $unit }</b>
no-data-when = năm { $year }
no-data-when-part = { $part } năm { $year }
no-data-instead = Bạn có thể xem:
choose-unit = Bạn hỏi về đơn vị nào?
choose-indicator = Bạn hỏi về chỉ tiêu nào?
choose-period = Bạn hỏi về thời gian nào?
not-understood =
    Tôi chưa hiểu câu hỏi. Bạn thử hỏi như sau:
    { $examples }
out-of-scope = Tôi chỉ trả lời về số liệu và tin trong báo cáo của các xã, phường. Ví dụ: { $one }
example-1 = thu nhập bình quân xã Dương Quang năm 2021
example-2 = chỉ tiêu năm 2021 của huyện Ba Chẽ
example-3 = so sánh thu ngân sách Dương Quang và Đức Xuân năm 2021
greeting =
    Xin chào! Tôi trả lời về số liệu trong báo cáo của xã, phường và luôn nêu nguồn.
    Bạn muốn hỏi gì? Ví dụ: { $one }
welcome = Không có gì! Bạn cần biết thêm điều gì thì cứ hỏi tôi nhé.
help =
    <b>Hỏi Xã</b> trả lời về số liệu và tin trong báo cáo của xã, phường, luôn kèm nguồn.

    Cứ gõ câu hỏi, có dấu hay không dấu đều được:
    { $examples }

    /chitieu <i>đơn vị [năm]</i> – các số liệu của một đơn vị
    /sosanh <i>nơi này và nơi kia</i> – so sánh hai nơi hoặc hai năm
    /tin <i>[đơn vị]</i> – tin mới nhất
    /dangky <i>[đơn vị]</i> – nhận tin của một đơn vị
    /theodoi – đang theo dõi gì, đổi cách nhận tin
    /huydangky – ngừng theo dõi
    /ngonngu – Tiếng Việt / English
    /dulieu – tôi đang giữ những gì về bạn
    /xoadulieu – xóa hết

    Tôi không phải là kênh chính thức của chính quyền. Hãy bấm “Nguồn” để xem báo cáo viết gì.
source-line = Nguồn: { $source }
source-line-of = Nguồn { $numbers }: { $source }
source-quoted = <blockquote expandable>“{ $quote }”</blockquote>
source-our-words =
    Theo cách viết của chúng tôi, không phải nguyên văn:
    <blockquote expandable>{ $quote }</blockquote>
source-amended = ✏️ Số in trong báo cáo đã được cán bộ đính chính ngày { $date }: nay là <b>{ $figure }</b>. Lý do: { $why }
source-open = Mở bài gốc
source-gone = Nguồn này không còn trong kho số liệu. Bạn hãy hỏi lại nhé.
source-shown = Nguồn đã mở ở bên dưới.
button-source = Nguồn
button-source-of = Nguồn { $numbers }
button-follow = Theo dõi { $unit }
button-trend = Xu hướng
button-compare = So sánh
button-share = Chia sẻ
button-wrong = Sai số liệu?
share-list = các chỉ tiêu của { $unit } năm { $year }
picture-measure = Đơn vị tính: { $measure }
picture-years-left-out = Không vẽ năm { $what }: các báo cáo nêu số khác nhau hoặc số cần xem lại.
picture-units-left-out = Không vẽ { $what }: các báo cáo nêu số khác nhau hoặc số cần xem lại.
picture-some-years = Còn số liệu của những năm khác, hình không đủ chỗ.
picture-near-units = Còn đơn vị khác có số liệu này; hình chỉ vẽ các đơn vị gần nhất.
picture-more-sources = và { $count } báo cáo khác
picture-sources-inside = Nguồn: xem trong hình, hoặc bấm nút bên dưới.
picture-shown = Hình đã có ở bên dưới.
doubt-which = Số nào bạn thấy sai?
doubt-ask =
    { $figure }

    Theo bạn, số này sai ở đâu? Hãy viết một dòng. Cán bộ sẽ xem lại; tôi giữ câu bạn viết mà không ghi ai gửi, nên đừng ghi tên hay số điện thoại. Gõ /huy để thôi.
doubt-placeholder = Sai ở đâu?
doubt-empty = Bạn viết lý do bằng chữ giúp tôi nhé, hoặc gõ /huy để thôi.
doubt-kept = Cảm ơn bạn! Tôi đã ghi lại để cán bộ xem. Số liệu chưa đổi cho đến khi được kiểm tra.
doubt-too-many = Hôm nay bạn đã báo đủ 5 số liệu rồi. Cảm ơn bạn, mai bạn báo tiếp nhé.
button-original = Mở bài gốc
bulletin-head = 📣 <b>{ $title }</b>
bulletin-about = { $unit }
bulletin-about-dated = { $unit }, { $date }
bulletin-stop = <i>Không muốn nhận tin nữa: /huydangky</i>
bulletin-urgent = 🚨 <b>TIN KHẨN</b>
bulletin-before = ({ $kind } { $period }: { $figure })
bulletin-corrected-on = ✏️ <b>Đã đính chính</b> ngày { $date }
correction-why = Lý do: { $why }
card-withdrawn = ⛔ Số liệu này <b>đã được thu hồi</b> ngày { $date }, xin đừng dùng nữa.
figure-corrected = { $name }, { $period }: nay là <b>{ $now }</b>, trước ghi <s>{ $was }</s>
figure-added = { $name }, { $period }: thêm <b>{ $now }</b>
figure-removed = { $name }, { $period }: bỏ số liệu <s>{ $was }</s>
bulletin-withdrawn = ⛔ Bản tin này <b>đã được thu hồi</b> ngày { $date }, xin đừng dùng số liệu của nó nữa.
bulletin-withdrawn-because = ⛔ Bản tin này <b>đã được thu hồi</b> ngày { $date }: { $reason }
bulletin-gone = Bản tin này không còn trong kho.
digest-head = 🗞 <b>Các tin bạn theo dõi</b> ({ $count } tin)
digest-item = <b>{ $number }.</b> { $title }
button-read-on = Đọc tiếp ({ $part }/{ $parts })
button-ask-more = Hỏi thêm
button-settings = Đổi cách nhận
ask-more = Bạn muốn hỏi gì về <b>{ $unit }</b>? Cứ gõ câu hỏi, ví dụ: { $example }
ask-more-group = Muốn hỏi thêm về <b>{ $unit }</b>, hãy viết sau lệnh /hoi, ví dụ: /hoi { $example }
ask-example = { $indicator } { $unit } năm { $year }
ask-example-list = các chỉ tiêu của { $unit }

## Quầy

start =
    Xin chào! Tôi là <b>Hỏi Xã</b>. Tôi trả lời về số liệu và tin trong báo cáo của xã, phường, luôn kèm nguồn.

    Bạn cứ gõ câu hỏi, ví dụ: { $one }

    Xem thêm: /help
start-privacy = <i>Tôi không phải là kênh chính thức của chính quyền. Theo mã cuộc trò chuyện này, tôi chỉ giữ: vài câu bạn vừa hỏi và các lựa chọn dưới câu trả lời, một ngày rồi xóa; ngôn ngữ, khi bạn chọn bằng /ngonngu; đăng ký nhận tin, khi bạn bấm đồng ý; dấu các bản tin đã gửi cho bạn, 90 ngày. Câu tôi chưa trả lời được thì giữ 180 ngày để bổ sung số liệu, không ghi ai hỏi: chỉ một dấu không đọc ngược ra được. Điều bạn báo ở “Sai số liệu?” giữ một năm, cũng không ghi ai gửi. Thẻ số liệu bạn gửi bằng @tên-bot thì giữ mã của thẻ 90 ngày để sửa khi số liệu được đính chính, cũng không ghi ai gửi. Xem: /dulieu, xóa: /xoadulieu.</i>
ask-prompt = Bạn muốn hỏi gì? Hãy viết câu hỏi sau lệnh, ví dụ: /hoi thu nhập bình quân xã Dương Quang năm 2021
slow-down = Bạn hỏi nhanh quá, tôi chưa kịp trả lời. Xin chờ một chút rồi hỏi tiếp nhé.
language-choose = Bạn muốn tôi trả lời bằng tiếng nào? Tôi sẽ nhớ lựa chọn này cho cuộc trò chuyện này; xóa bằng /xoadulieu.
language-set = Từ nay tôi trả lời bằng tiếng Việt.
language-vi = Tiếng Việt
language-en = English
list-usage = Hãy viết tên đơn vị sau lệnh, ví dụ: /chitieu xã Dương Quang 2021
compare-usage = Hãy viết điều cần so sánh sau lệnh, ví dụ: /sosanh thu ngân sách Dương Quang và Đức Xuân năm 2021
compare-question = so sánh { $text }
unit-not-found = Tôi không tìm thấy đơn vị nào tên là “{ $name }”. Bạn xem lại cách viết nhé, ví dụ: xã Dương Quang.
unit-choose = Có nhiều nơi giống “{ $name }”. Bạn chọn nơi nào?
unit-where = { $unit } – { $where }
subscribe-ask = Bạn muốn nhận tin của đơn vị nào? Hãy viết tên, ví dụ: xã Dương Quang. Gõ /huy để thôi.
subscribe-ask-again = Tôi không tìm thấy đơn vị nào tên là “{ $name }”. Bạn viết lại giúp, hoặc gõ /huy để thôi.
subscribe-give-up = Tôi vẫn chưa tìm ra đơn vị đó. Khi nào cần, bạn gõ lại /dangky nhé.
subscribe-usage = Hãy viết tên đơn vị sau lệnh, ví dụ: /dangky xã Dương Quang
subscribe-consent =
    Bạn sắp đăng ký nhận tin của <b>{ $unit }</b>.

    Để gửi tin, tôi cần lưu: mã cuộc trò chuyện này, những gì bạn theo dõi (nơi, chủ đề, từ khóa), khi nào bạn muốn nhận, ngày bạn đồng ý, và dấu các bản tin đã gửi (90 ngày, để không gửi lại). Chỉ dùng để gửi tin, không chia sẻ cho ai. Bạn xem bằng /dulieu và xóa ngay bất cứ lúc nào bằng /xoadulieu.
subscribe-confirm = Bạn muốn nhận tin của <b>{ $unit }</b>?
button-consent = Đồng ý và đăng ký
button-confirm = Đăng ký
subscribed = Đã đăng ký. Khi có tin mới của <b>{ $unit }</b>, tôi sẽ gửi. Đổi cách nhận: /theodoi, ngừng nhận: /huydangky
subscribed-already = Bạn đang theo dõi <b>{ $unit }</b> rồi.
cancelled = Đã hủy.
nothing-to-cancel = Không có việc gì đang dở để hủy.
following-none = Bạn chưa theo dõi đơn vị nào. Gõ /dangky để bắt đầu.
unsubscribed =
    Đã ngừng theo dõi:
    { $units }
unsubscribe-choose = Bạn muốn ngừng theo dõi đơn vị nào?
unsubscribe-not-followed = Bạn không theo dõi { $unit }.
button-unsubscribe-all = Ngừng tất cả
settings-head = <b>Cách bạn nhận tin</b>
settings-nothing = ⚠️ Bạn chưa chọn nơi, chủ đề hay từ khóa nào, nên chưa nhận tin.
settings-units = 📍 Nơi: { $units }
settings-units-any = 📍 Nơi: bất cứ nơi nào
settings-topics = 🏷 Chủ đề: { $topics }
settings-topics-any = 🏷 Chủ đề: tất cả
settings-keywords = 🔎 Có từ: { $keywords }
settings-keywords-any = 🔎 Từ khóa: không cần
settings-when = ⏰ Nhận: { $when }
settings-quiet = 🌙 Giờ yên lặng: { $from } đến { $to } (tin khẩn vẫn gửi)
settings-quiet-none = 🌙 Giờ yên lặng: không
settings-sound-on = 🔔 Có chuông
settings-sound-off = 🔕 Gửi không chuông: tin vẫn đến, chỉ không kêu
settings-paused = ⏸ Tạm dừng đến ngày { $date }; tin trong lúc đó được gửi gộp khi hết hạn
settings-zone = 🌏 Giờ theo: { $zone }
settings-units-page = Bấm vào nơi không muốn theo dõi nữa.
settings-topics-page = Bạn muốn nhận tin về chủ đề nào? Không chọn gì là nhận tất cả.
settings-keywords-page = Chỉ nhận tin có một trong các từ này. Bấm vào từ muốn bỏ.
settings-when-page = Bạn muốn nhận tin khi nào?
settings-quiet-page = Tin đến trong giờ yên lặng sẽ chờ đến hết giờ; tin khẩn vẫn gửi ngay.
settings-pause-page = Tạm dừng đến ngày nào? Tin trong lúc đó được gửi gộp vào ngày ấy.
settings-zone-page = Giờ của bạn theo nơi nào?
settings-full = Bạn đã theo dõi nhiều quá rồi. Hãy bỏ bớt trước khi thêm.
settings-group-usage = Trong nhóm hoặc kênh, hãy viết: /dangky xã Dương Quang, /dangky chủ đề y tế, hoặc /dangky từ khóa rác thải
settings-consent = Để gửi tin, tôi cần lưu: mã cuộc trò chuyện này, những gì bạn theo dõi (nơi, chủ đề, từ khóa), khi nào bạn muốn nhận, ngày bạn đồng ý, và dấu các bản tin đã gửi (90 ngày, để không gửi lại). Chỉ dùng để gửi tin, không chia sẻ cho ai. Bạn xem bằng /dulieu và xóa ngay bất cứ lúc nào bằng /xoadulieu.
when-now = ngay khi có tin
when-daily = mỗi ngày một lần, lúc { $hour }
when-weekly = mỗi tuần một lần, { $day } lúc { $hour }
weekday =
    { $day ->
       *[mon] thứ Hai
        [tue] thứ Ba
        [wed] thứ Tư
        [thu] thứ Năm
        [fri] thứ Sáu
        [sat] thứ Bảy
        [sun] Chủ nhật
    }
zone-name =
    { $zone ->
       *[Ho_Chi_Minh] Việt Nam
        [Tokyo] Nhật Bản
        [Seoul] Hàn Quốc
        [Taipei] Đài Loan
        [Berlin] Trung Âu
        [London] Anh
        [New_York] Miền Đông nước Mỹ
        [Los_Angeles] Miền Tây nước Mỹ
        [Sydney] Sydney
    }
ask-topic = Bạn muốn theo dõi chủ đề hoặc chỉ tiêu nào? Hãy viết tên, ví dụ: thu nhập bình quân. Gõ /huy để thôi.
ask-keyword = Bạn muốn nhận tin có từ nào? Hãy viết, ví dụ: rác thải. Gõ /huy để thôi.
topic-not-found = Tôi không tìm thấy chủ đề hay chỉ tiêu nào tên là “{ $name }”. Bạn viết lại giúp, hoặc gõ /huy để thôi.
topic-choose = “{ $name }” có thể là các chỉ tiêu sau. Bạn chọn cái nào?
topic-added = Đã thêm chủ đề <b>{ $topic }</b>: từ nay chỉ tin về chủ đề đã chọn mới được gửi.
keyword-added = Đã thêm từ khóa <b>{ $keyword }</b>: từ nay chỉ tin có từ khóa đã chọn mới được gửi.
button-units = 📍 Nơi
button-topics = 🏷 Chủ đề
button-keywords = 🔎 Từ khóa
button-when = ⏰ Khi nào
button-quiet = 🌙 Giờ yên lặng
button-pause = ⏸ Tạm dừng
button-zone = 🌏 Múi giờ
button-sound-on = 🔔 Bật chuông
button-sound-off = 🔕 Gửi không chuông
button-back = ‹ Quay lại
button-add-unit = ＋ Thêm nơi
button-add-topic = ＋ Thêm chỉ tiêu
button-add-keyword = ＋ Thêm từ khóa
button-anywhere = Nhận từ bất cứ nơi nào
button-by-topic = Theo chủ đề
button-by-keyword = Theo từ khóa
button-when-now = Ngay khi có tin
button-when-daily = Mỗi ngày { $hour }
button-when-weekly = { $day } hằng tuần { $hour }
button-quiet-none = Không cần giờ yên lặng
button-quiet-hours = { $from } – { $to }
button-pause-until = Đến { $date }
button-resume = ▶ Nhận lại ngay
data-held =
    Tôi đang giữ:
    { $items }

    Xóa hết: /xoadulieu
data-chat = mã cuộc trò chuyện này
data-units = các đơn vị bạn theo dõi: { $units }
data-topics = các chủ đề bạn theo dõi: { $topics }
data-keywords = các từ khóa bạn theo dõi: { $keywords }
data-when = khi nào bạn muốn nhận tin: xem ở /theodoi
data-consent = ngày bạn đồng ý: { $date } (thông báo số { $notice })
data-thread = chủ đề của nhóm mà tin được gửi vào
data-language = ngôn ngữ bạn đã chọn: { $language }
data-marks = dấu các bản tin đã gửi đến đây, để không gửi lại: mỗi dấu nhiều nhất 90 ngày
data-choices = các lựa chọn và trang sau những nút dưới câu trả lời: một ngày
data-questions = vài câu bạn vừa hỏi, để hiểu câu hỏi tiếp theo: nửa giờ
data-doubts = bạn đã báo sai số liệu { $count } lần hôm nay: chỉ giữ con số này, trong hôm nay, dưới một dấu không đọc ngược ra được
data-cards = { $count } thẻ số liệu bạn đã gửi vào các cuộc trò chuyện, để sửa khi số liệu được đính chính: 90 ngày; không ghi ai gửi hay gửi vào đâu, chỉ một dấu không đọc ngược ra được
data-gaps = { $count } câu bạn hỏi mà tôi chưa trả lời được, để bổ sung số liệu: 180 ngày; không ghi ai hỏi, chỉ một dấu không đọc ngược ra được
data-unfinished = việc đang hỏi dở: một giờ
data-none = Tôi không giữ gì về bạn.
data-erased = Đã xóa hết. Tôi không còn giữ gì về bạn.
stopped = Đã ngừng gửi tin và xóa đăng ký của bạn. Dấu các bản tin đã gửi còn được giữ nhiều nhất 90 ngày; xóa ngay: /xoadulieu. Bạn vẫn hỏi tôi được như thường.
admins-only = Trong nhóm, chỉ quản trị viên mới đổi được việc này. Bạn có thể nhắn riêng cho tôi nhé.
group-welcome = Xin chào cả nhóm! Hãy hỏi tôi bằng lệnh /hoi, ví dụ: /hoi thu nhập bình quân xã Dương Quang năm 2021
fallback-text = Bạn viết câu hỏi bằng chữ giúp tôi nhé, ví dụ: thu nhập bình quân xã Dương Quang năm 2021
fallback-other = Tôi chỉ đọc được tin nhắn chữ. Bạn viết câu hỏi giúp tôi nhé, ví dụ: thu nhập bình quân xã Dương Quang năm 2021
fallback-command = Tôi không có lệnh này. Các lệnh có ở /help
button-expired = Nút này không còn dùng được. Bạn hãy hỏi lại nhé.
inline-none-title = Chưa tìm thấy số liệu
inline-hint = Gõ câu hỏi, ví dụ: thu nhập Dương Quang
command-start = Bắt đầu
command-help = Hướng dẫn
command-hoi = Hỏi một câu
command-chitieu = Các số liệu của một đơn vị
command-sosanh = So sánh hai nơi hoặc hai năm
command-tin = Tin mới nhất
command-dangky = Nhận tin của một đơn vị
command-huydangky = Ngừng nhận tin
command-theodoi = Đang theo dõi gì, nhận khi nào
command-ngonngu = Đổi ngôn ngữ (language)
command-dulieu = Bot đang giữ gì về tôi
command-xoadulieu = Xóa dữ liệu về tôi
command-dung = Ngừng tất cả tin
command-huy = Hủy việc đang dở

## Rà soát báo cáo

check-file = { $file }: có { $count } chỗ nên xem lại
check-none = { $file }: chưa thấy chỗ nào cần xem lại.
check-sentence = Xem câu: “{ $text }”
check-shares-sum = { $parts }: cộng lại được { $sum }, chưa tròn 100%.
check-parts-exceed =
    { $count ->
        [2] Hai phần
        [3] Ba phần
        [4] Bốn phần
       *[other] Các phần
    } ({ $parts }) cộng lại được { $sum }, nhiều hơn tổng { $whole } mà báo cáo ghi.
check-parts-part = Một phần ({ $parts }) lớn hơn tổng { $whole } mà báo cáo ghi.
check-parts-short =
    { $count ->
        [2] Hai phần
        [3] Ba phần
        [4] Bốn phần
       *[other] Các phần
    } ({ $parts }) cộng lại được { $sum }, báo cáo ghi tổng { $whole }. Nếu đã kể đủ các phần thì nên xem lại.
check-parts-count = { $figure } ({ $name }): số đếm được nhiều hơn cả tổng số.
check-parts-classes = Các mức xếp loại ({ $parts }) cộng lại được { $sum }, báo cáo ghi tổng { $whole }.
check-ratio-share = { $terms } tính ra { $computed }, báo cáo ghi { $printed }.
check-ratio-plan = { $terms } tính ra { $computed } kế hoạch, báo cáo ghi { $printed }.
check-ratio-period = Từ { $first } đến { $last } tính ra { $computed }, báo cáo ghi { $printed }.
check-ratio-change = Từ { $first } đến { $last } chênh { $computed }, báo cáo ghi { $printed }.
check-direction-below = { $name }: mục tiêu năm { $year } là { $target }, thấp hơn kết quả năm { $before } ({ $result }). Nếu đúng như chủ ý thì không cần sửa.
check-direction-above = { $name }: mục tiêu năm { $year } là { $target }, cao hơn kết quả năm { $before } ({ $result }), trong khi chỉ tiêu này càng thấp càng tốt. Nếu đúng như chủ ý thì không cần sửa.
check-conflict = { $name }, { $period }: có chỗ ghi { $first }, có chỗ ghi { $last }.
check-implausible = { $name }: { $printed } nằm ngoài khoảng thường gặp (từ { $low } đến { $high }).
check-malformed = “{ $printed }” không đọc được thành một con số, nên chưa được đưa vào số liệu.

## Nguồn tự động

sources-none = Chưa đặt nguồn tự động nào. Điền WATCH_DIR hoặc SOURCES_FILE, xem .env.example.
sources-line = { $name } ({ $place }): đã đọc { $taken }, đang chờ { $waiting }, không đọc được { $refused }
sources-unseen = { $name } ({ $place }): chưa xem lần nào
sources-next = xem lại lúc { $moment }
sources-trouble = lần cuối chưa xem được: { $why }
source-why =
    { $why ->
        [address-forbidden] địa chỉ nằm trong mạng nội bộ
        [host-forbidden] nằm ở trang khác, chưa có trong “hosts”
        [robots-forbid] trang không cho máy đọc (robots.txt)
        [robots-unreachable] không đọc được robots.txt của trang
        [too-many-redirects] trang chuyển hướng quá nhiều lần
        [redirect-unsafe] trang chuyển từ https sang http
        [too-large] lớn quá
        [too-slow] trang trả lời chậm quá
        [encoding-unknown] trang nén theo cách lạ
        [answer-broken] trang trả lời sai hoặc bị ngắt giữa chừng
        [unreachable] không kết nối được với trang
        [certificate-wrong] chứng chỉ https của trang không đúng
        [asked-to-wait] trang yêu cầu chờ rồi hãy xem lại
        [no-feed] không phải là nguồn RSS, Atom hoặc bị cắt dở
        [nothing-listed] không thấy đường dẫn nào, có thể trang đã đổi giao diện
        [type-unknown] không phải là trang hoặc tệp đọc được
        [status] trang báo lỗi { $status }
       *[other] lỗi khác, xem nhật ký
    }

## Sự cố

error-file-missing = Không tìm thấy tệp { $file }.
error-file-empty = Tệp { $file } không có chữ nào.
error-file-binary = Tệp { $file } không phải là văn bản đọc được.
error-file-damaged = Tệp { $file } ({ $type }) bị hỏng hoặc chưa được chép đủ.
error-file-locked = Tệp { $file } ({ $type }) có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.
error-file-no-text = Tệp { $file } ({ $type }) là bản chụp (scan), không có chữ để đọc. Hãy dùng tệp gốc của văn bản.
error-file-too-large = Tệp { $file } lớn quá.
error-file-not-vietnamese =
    { $reason ->
        [no-words] Tệp { $file } không có chữ, chỉ có số và ký hiệu. Hãy gửi tệp có nội dung báo cáo.
        [other-language] Tệp { $file } không phải là tiếng Việt. Hãy gửi bản tiếng Việt có dấu.
        [legacy-encoding] Tệp { $file } bị lỗi bảng mã, không đọc được chữ có dấu. Hãy mở bằng Word, chuyển sang Unicode rồi lưu thành tệp .txt mã UTF-8.
        [spaced-letters] Chữ trong tệp { $file } bị tách rời từng ký tự ("s ả n x u ấ t"). Hãy gửi bản gốc (.docx, .txt), không gửi bản quét.
        [dropped-letters] Tệp { $file } bị mất chữ ("n v hnh chnh"). Hãy lưu lại từ bản gốc thành tệp .docx hoặc .txt mã UTF-8.
        [doubled-letters] Chữ trong tệp { $file } bị lặp ("Hưngng"), thường do chép từ PDF. Hãy gửi bản gốc (.docx, .txt).
        [misread-letters] Tệp { $file } có nhiều chữ sai ("niíốc" thay cho "nước"), thường do nhận dạng từ bản quét. Hãy gửi bản gốc hoặc sửa lại chữ.
       *[other] Tệp { $file } không đọc được thành tiếng Việt. Hãy gửi bản gốc.
    }
error-file-unsupported = Chưa đọc được tệp { $file } ({ $type }). Hỏi Xã đọc tệp .docx, .pdf, .txt, .md và .html.
error-side-file = Tệp .meta.json đi kèm { $file } không phải là JSON đọc được.
error-file-no-unit = Không biết { $file } là báo cáo của đơn vị nào.
error-file-not-regular = { $file } không phải là tệp báo cáo mà là thư mục, liên kết đến thư mục hoặc tệp đặc biệt.
error-file-unreadable = Không mở được tệp { $file }: có thể thiếu quyền đọc hoặc ổ đĩa hỏng.
error-file-changed = Tệp { $file } bị sửa trong lúc đang đọc. Hãy chạy lại lệnh khi tệp đã lưu xong.
error-file-name-taken = Tệp { $file } trùng tên với một tệp khác cùng đơn vị trong lần nhập này, nên không ghi đè lên { $report }. Hãy đổi tên tệp rồi chạy lại lệnh.
error-file-too-slow = Đọc tệp { $file } quá lâu nên đã dừng. Tệp có thể bị hỏng.
error-archive-damaged = Tệp nén { $file } bị hỏng hoặc chưa tải về xong.
error-archive-encrypted = { $file } được nén có mật khẩu. Hãy giải nén ra thư mục rồi nhập thư mục đó.
error-archive-too-large = Tệp nén { $file } chứa quá nhiều tệp hoặc giải nén ra quá lớn. Hãy chia nhỏ rồi nhập từng phần.
error-folder-in-use = Hỏi Xã đang chạy ở nơi khác với cùng thư mục này: { $folder }.
error-folder-unwritable = Không ghi được vào thư mục { $folder }.
error-folder-corrupt = Dữ liệu trong thư mục { $folder } bị hỏng.
error-no-answer-from-holder = Hỏi Xã đang chạy với thư mục { $folder } nhưng không trả lời.
error-unit-unknown = Không có đơn vị nào tên là { $unit }.
error-question-too-long = Câu hỏi dài quá. Bạn hãy hỏi ngắn hơn, mỗi lần một ý nhé.
error-choice-expired = Lựa chọn này đã cũ. Bạn hãy hỏi lại nhé.
error-token-invalid = BOT_TOKEN không đúng. Hãy lấy lại mã từ @BotFather.
error-config-invalid = Cấu hình chưa đúng: { $faults }
error-bulletin-too-long = Bản tin dài quá 20.000 ký tự.
error-bulletin-unknown = Không có bản tin nào có mã { $bulletin }. Lệnh outbox liệt kê các bản tin.
error-fact-unknown = Không có số liệu nào có mã { $fact }. Lệnh correct TÊN_BÁO_CÁO liệt kê số liệu của một báo cáo kèm mã.
error-fact-no-figure = { $fact } là một việc, một danh hiệu, không phải con số, nên không sửa thành con số được. Hãy sửa báo cáo rồi đăng lại.
error-value-unreadable = “{ $value }” không đọc được thành một con số theo { $measure }. Hãy ghi cả đơn vị tính, ví dụ: 48,5 triệu đồng.
error-topic-unknown = Không có lĩnh vực hay chỉ tiêu nào tên là “{ $topic }”.
error-internal = Có lỗi ở phía tôi, xin bạn thử lại sau ít phút.

## Nhập báo cáo

import-summary = Đã nhập { $reports } báo cáo với { $facts } số liệu, trong đó { $review } số liệu nên được xem lại.
import-unchanged = { $count } báo cáo đã có từ trước và không thay đổi.
import-skipped = Bỏ qua { $count } tệp không phải là báo cáo.
import-refused =
    { $code ->
        [file-missing] { $count } tệp không còn ở đó: { $files }
        [file-empty] { $count } tệp không có chữ nào: { $files }
        [file-binary] { $count } tệp không phải là văn bản đọc được: { $files }
        [file-too-large] { $count } tệp lớn quá: { $files }
        [file-not-vietnamese] { $count } tệp không phải tiếng Việt: { $files }
        [file-unsupported] { $count } tệp thuộc loại chưa đọc được hoặc có tệp .meta.json hỏng: { $files }
        [file-no-unit] { $count } tệp không rõ của đơn vị nào: { $files }
        [file-not-regular] { $count } mục là thư mục, liên kết hoặc tệp đặc biệt: { $files }
        [file-unreadable] { $count } tệp không mở được: { $files }
        [file-changed] { $count } tệp bị sửa trong lúc đọc, hãy chạy lại lệnh: { $files }
        [file-damaged] { $count } tệp bị hỏng hoặc chưa được chép đủ: { $files }
        [file-locked] { $count } tệp có mật khẩu: { $files }
        [file-no-text] { $count } tệp là bản chụp, không có chữ để đọc: { $files }
        [file-name-taken] { $count } tệp trùng tên với tệp khác cùng đơn vị: { $files }
        [file-too-slow] { $count } tệp đọc quá lâu: { $files }
        [archive-encrypted] { $count } tệp được nén có mật khẩu: { $files }
       *[other] { $count } tệp không nhập được: { $files }
    }
import-more = { $files } và { $count } tệp nữa
import-stopped = Đã dừng giữa chừng. Chạy lại đúng lệnh này để nhập tiếp phần còn lại.
