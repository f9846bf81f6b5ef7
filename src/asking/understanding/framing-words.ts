/**
 * How people speak of themselves, of asking and of what they ask for, in lines of words without marks: what tells the clauses of a question that
 * only frame it from those that ask.
 */

/** Words that are those by which people speak of themselves and of asking only with these marks: "đàn" is no "dân", "mới" no "moi". */
export const SPELT = new Set(
  (
    'riêng tôi tui em mình cháu con bác chú cô ông bà anh chị bạn cậu thầy nhà quê dân là ở và hay có cho xin muốn cần hỏi làm đang học tên cùng sống định ' +
    'biết xem tra tìm nói trả lời giúp hộ giùm dùm với nhé nha nghe đọc thấy quên rõ rành rảnh mong chúc phiền lỗi cảm ơn kính chào gửi phép để vì do tại ' +
    'nếu thì được nhờ các về vừa mới nên phải nộp bài viết báo liệu này tiện thăm tò mò thắc mắc mắt kém tuổi thật lòng thông trao đổi đây chỉ tham khảo ' +
    'qua rồi giờ trước hiện thường nghề kế toán năm nay theo dõi đã trên mạng hoài mãi khắp quá văn phòng cán bộ lâu nắm công chức giáo viên sinh nhân ' +
    'trưởng thôn phóng nhỏ nghỉ bữa phục vụ tiếp câu cuối nữa gấp ngắn gọn lắm luôn thôi người một giao phân phụ trách hồ sơ điều kiện ủy việc tác kiểm hiểu vậy bảo trang ' +
    'bao nhiêu mấy gì nào sao đâu không chưa thế hả à ạ số trong xóm lớp cáo còn sổ lại đi họp khảo đối chiếu thuyết trình nắm kịp tiện tụi tập bây nhỉ'
  ).split(' '),
)
const SELF = '(?:toi|tui|em|minh|chau|mk)'
const KIN = '(?:nha|que|gia dinh|bo|me|ba|ma|vo|chong|con|con gai|con trai|con dau|ong|co|chu|bac|anh|chi|sep|ben|co quan|lop|thay)'
const PERSON = '(?:bac|chu|co|ong|ba|anh|chi|ban|thay|sep|ad|admin|bot|can bo|dong chi|chau|em|moi nguoi|mn|ba con|cau)'
const PEOPLE = `(?:(?:cac|may|quy) )?${PERSON}(?: ${PERSON})?(?: (?:o |ben )?(?:uy ban|van phong))?`
/** With and without marks: those of `SPELT` stand without. */
const NOT_SELF =
  'trẻ|của|phường|huyện|tỉnh|làng|bản|ấp|buôn|tổ|phố|trấn|nơi|chỗ|địa phương|tre|anh|chi|cac|may|nhieu|mot|hai|ba|[0-9]+|cua|xa|phuong|huyen|tinh|thon|xom|lang|que|ban|ap|buon|to|khu|pho|tran|noi|cho|dia phuong|nguoi|dan|giup|gium|dum|ho|nho|gui'
const JOB =
  '(?:can bo|cong chuc|vien chuc|giao vien|sinh vien|hoc sinh|ke toan|truong thon|phong vien|nhan vien|chuyen vien|bi thu|chu tich|nong dan|nguoi dan|cong nhan)'

/** "tôi là …", "con gái tôi", "chúng em", "chú là …", "bà năm nay 70 tuổi"; not "trẻ em", "xã mình", "bao nhiêu em", "cho em". */
export const SPEAKER = new RegExp(
  [
    `(?<= )(?<! (?:${NOT_SELF}) )${SELF}(?= )`,
    `(?<= )${KIN} (?:noi |ngoai |nha )?${SELF}(?= )`,
    `(?<= )(?:chung|bon|tui) ${SELF}(?= )`,
    '^ (?:da )?con (?:la|o|chao|xin|muon|can|hoi|lam|dang|hoc|ten|cung|cam|song|dinh|moi|khong biet|nghe|doc)(?= )',
    '^ (?:da )?e (?:la|o|dang|can|muon|moi|lam)(?= )',
    `^ (?:da )?${PEOPLE} (?:la|von|ten|(?:nam nay |nay |da )?[0-9]+ tuoi|(?:xin |muon |can )?(?:hoi )?nho)(?= )`,
    '^ (?:de (?:lam (?:ho so|bao cao|bai)|bao cao|viet|nop)|phuc vu (?:cong tac|viet|cho|kiem tra|hop|bao cao))(?= )',
    '^ (?:la|voi tu cach la) (?:mot |nguoi |cong |cu )?(?:nguoi|dan|con)(?= )',
  ].join('|'),
)
/** What goes on to speak of whoever spoke of themselves: "…, trước làm ở huyện, …". */
export const GOES_ON = new RegExp(
  `^ (?:${JOB}|lam (?:nghe|ruong|ray|chu|o|ben|tai|nong|thue|ca|${JOB})|truoc|hien|cung|nen|ma|roi|gio|vua|moi|hay|thuong|song|sinh|quen|dang|la|duoc (?:giao|phan)|phu trach)(?= )`,
)
/** "các bác xem giúp", "bot trả lời nhanh", "ai rành chỉ với" */
export const APPEAL = new RegExp(
  ` (?:ai|${PEOPLE}(?: nao)?) (?:(?:ma|co|dang|lam on|vui long|oi|a) )*(?:biet|ranh|nam|xem|tra|tim|coi|noi|chi(?= (?:giup|voi|cho|toi|em|minh|gium|ho) )|bao|doc|kiem tra|phan hoi|ho tro|giup|thong cam)(?= )| ${PEOPLE} (?:oi|a)(?= )| (?:dang |co )ranh (?:khong|ko)(?= )`,
)
/** What people say of asking itself and of what they are at, with nobody named. */
export const OF_ASKING =
  / (?:(?:lam|viet|soan|nop|chuan bi) (?:[a-z]+ )?(?:bai|bao cao|luan van|khoa luan|tieu luan|do an|de tai|de cuong|slide|thuyet trinh|to trinh)|(?:can|xin|muon) (?:(?:dung|gap|mot|1|may|chut|it|vai) )*(?:con so|so lieu|so|thong tin)(?: thoi)? $|hoi|nghe|doc|tim (?:tren|hoai|mai|khap)|thac mac|to mo|quen(?: mat)?|lam phien|xin loi|cam on|chao|kinh gui|chuc|mong|lam on|giup|nho|noi that|that long|chua ro|khong ro|khong biet|chua biet|muon biet|phai nop|nop bai|can gap|tra loi|ngan gon|ghi ro|dien thoai|tiep theo|cau cuoi|cau nua|(?:khong co|chua co) dieu kien|neu (?:khong|tien|co|duoc|biet|ai)|cang \S+ cang|mat kem) | (?:(?<!ket )qua|lam|hoai|mai|voi|nhe|nha|day|luon) $/
/** Words of clauses that only say how to answer: "kèm nguồn trích", "xin tách từng loại", "ghi rõ ngày báo cáo". */
export const OF_ANSWER = new Set(
  (
    'kèm theo ghi nêu nói rõ trích dẫn nguồn tách riêng từng loại mục khoản cái chia ra lần lượt tương ứng thứ tự cụ thể chi tiết ngắn gọn trả lời giải thích ' +
    'báo cáo văn bản ngày tháng câu số hiệu nguyên văn đường link tên bài nào ở đâu lấy giúp giùm hộ cho em tôi mình cháu chị anh bác cô chú với nhé nha ạ luôn ' +
    'xin vui lòng làm ơn nhờ cần và để biết có nữa đầy đủ thôi một dòng cả hai ba con đơn vị tính đúng'
  ).split(' '),
)
/** At least one of which such a clause holds. */
export const SAYS_HOW = / (?:kem|trich|nguon|tach|lan luot|tuong ung|ghi ro|neu ro|noi ro|ngan gon|chi tiet|thu tu|nguyen van) /
/** What opens the question itself behind a preamble: "cho già hỏi thăm", "cuộc họp vừa rồi tôi có nghe". */
export const ASKS =
  / (?:(?:toi|tui|em|minh|chau) (?:co |duoc |da |vua |cung )+nghe(?: noi| bao| la| rang)*|(?:(?:cho|xin phep|xin|muon|can|nho)(?: (?!hoi|biet|xem)[^ _]+){0,3} hoi|nho (?:[^ _]+ ){1,3}(?:xem|tra|tim|coi)(?: giup| ho| dum)?|cho (?:[^ _]+ ){1,2}(?:biet|xem))(?: (?:chut|xiu|ti(?! le )|nho|tham|la|voi|them|luon|gap|mot viec|viec nay|cau nua|ngoai le|a))*)(?= )/
const HOW_MANY = 'bao nhieu|bn|may(?! (?:bac|anh|chi|co|chu|em|ban|ong|ba|chau|hom|bua|nay|thang nay|nam nay|lan))'
export const AMOUNT = new RegExp(` (?:${HOW_MANY}) `)
/** Asks for something of its own. */
export const ASKING = new RegExp(
  ` (?:${HOW_MANY}|(?<!co )gi|nao|ra sao|sao|thi sao|dau|ai|bao gio|the nao|tang hay giam|cao nhat|thap nhat|nhieu nhat|it nhat|nhieu hon|it hon|phai khong|dung khong) |^ (?:[a-z]+ ){0,3}(?:liet ke|so sanh|tong hop|danh sach) | (?:khong|(?<!nghi )chua|ko|k|hong|hay khong|ha|a)(?: (?:vay|a|nhi|the|z|v|ha|nhe|ta|oi|(?:(?:tui|bon|chung) )?(?:bay|may)|(?:(?:cac|tui|ca) )?(?:${PERSON}|nha)))* $`,
)
/** "không biết hỏi ai": nothing is asked by that. */
export const NOT_KNOWN = / (?:khong|chua) (?:biet|ro)(?: hoi| tim)? (?:ai|gi|sao|dau|nao|the nao)(?= )/
/** Asks for all there is, for a person or for where a place lies: no indicator need be named. */
export const OF_ALL = / (?:chi tieu|muc tieu|ket qua|so lieu|con so|tin|ai|lanh dao|thuoc|sap nhap|bao cao) /
/** Asks for what it names: "em chỉ hỏi vùng cao", "tôi cần số hộ nghèo"; not "hỏi hộ ông em", "cần viết bài". */
export const REQUEST = new RegExp(
  ` (?:hoi(?! (?:tham|nho|chut|de|vi|cho|giup|that|vay|mai|gium|dum|luon|nua|chuyen nay|ho ${PERSON}))|quan tam(?: den| toi)?|tinh|xet|y (?:toi|em|minh|chau) la|(?:can|xin|muon|lay|gui|cung cap|(?<!khong )(?<!chua )biet|xem|(?<!kiem )tra|tim)(?! (?:bo|tron|viet|lam|nop|gap|bao cao|de|tim|biet|hoi|ve|dau|so nay|so lieu nay|dua|hieu|xem|phep|loi|cam|chao)))(?= )`,
)
/** Names of indicators hold these too. */
export const OF_TALK = new Set(['tra loi', 'van phong', 'uy ban'])
/** Narrows what is asked about: "tính riêng hộ người Dao, …", "em quan tâm hộ nghèo người Kinh, …" */
export const NARROWS =
  /^ (?:rieng|tinh|xet|chi|khong ke|ngoai|trong(?! (?:xom|nha|lop))|doi voi|ke ca|tru|theo(?! doi)|ve(?! huu)|nhat la)(?= )| (?:quan tam|ve|rieng|xet|tinh rieng|noi den|tim hieu)(?: den| toi| ve)? (?:[a-z]+ )?(?:ho|nguoi|dan toc|phu nu|nu|tre|thanh nien|hoc sinh|dang vien|lao dong|vung|khu vuc|thon)(?= )/
/** "để bác còn biết", "để tụi nhỏ làm bài tập", "để còn đi họp": what whoever asks will do with it; not "để xây trường". */
const FOR_WHOM = `(?:(?:(?:cac |may )?${PERSON}|(?:tui|bon|dam) (?:nho|tre|no|tui)|con chau|ho|ben) )?(?:(?:con|tien|de|kip|mai|lat|duoc|ma) )*`
const TO_KNOW =
  '(?:di hop|bao cao|bao lai|ghi (?:so|chep|lai|vao)|viet (?:bai|bao cao|tin|don)|viet|nop|tham khao|doi chieu|tra loi|thuyet trinh|hoc bai|biet|nam|lam (?:bao cao|bai|tai lieu|ho so|to trinh|thuyet trinh|slide))'
/** Where a reason is added to a question without a comma: "… để tôi báo cáo lại", "… mà tôi quên mất". */
export const REASON = new RegExp(
  ` (?=(?:ma|mà|nhung|nhưng) (?:[^ _]+ ){0,7}?(?:quen|(?:khong|chang|chẳng|chua|kho|khó) (?:nho|nhớ)) )| (?=(?:de|vi|tai|boi|do) ${SELF} |de ${FOR_WHOM}${TO_KNOW} )`,
  'g',
)

/** "phường mình": the place that only the person knows, which a clause about them may say. */
export const OWN_PLACE =
  / (?:xa|phuong|huyen|thi tran|thi xa|tinh|thanh pho|dia phuong|que|noi) (?:cua )?(?:minh|ta|em|toi|tui|chung toi) | (?:xa|phuong|huyen|thi tran|thi xa) (?:dat ra|de ra|dat muc|dat duoc|phan dau|duoc giao) | (?:o|tai) (?:day|do|que) /
