import type { Kind } from '../../domain/fact.ts'
import { matches } from '../../vietnamese/pattern.ts'
import type { Word, Words } from '../typing/words.ts'
import type { Breathe } from './turns.ts'

const PLAN = '(?:ke hoach|kh|du toan|chi tieu|nghi quyet|nq|muc tieu|target|plan)'
/** "bằng mức nghị quyết", "tới chỉ tiêu": as much as was planned. */
const REACHING = '(?:bang|ngang|ngang bang|toi|den|cham|cham toi|cham den|kip|theo kip|bat kip|duoc)(?: voi)?(?: muc| so| con so)?'
const YEAR_TO_YEAR =
  '(?:tu|giua) (?:dau |cuoi )?(?:nam )?(?:19|20)\\d\\d (?:den|toi|qua|sang|va|len) (?:het |cuoi )?(?:nam )?(?:19|20)\\d\\d'
const HOW = '(?:the nao|nhu the nao|ra sao|lam sao|sao)'
/** "tăng ra sao từ 2015 tới 2020": all that lies between, and no one change. */
const COURSE = `(?:tang|giam)(?: (?:len|xuong|di|truong|manh))? ${HOW}(?= (?:[a-z]+ ){0,8}${YEAR_TO_YEAR} )|(?:tang|giam)(?<=${YEAR_TO_YEAR} (?:[a-z]+ ){0,8}[a-z]+)(?: (?:len|xuong|di|truong|manh))? ${HOW}`
/** "hơn hẳn năm ngoái", "bằng được cùng kỳ": held against the year before. */
export const toBefore = (how: string): string =>
  `(?:${how})(?: (?:ca|han|so|voi|duoc|noi|kip|bang|muc)){0,3} (?:nam truoc|nam ngoai|nam roi|nam vua roi|cung ky)`
export const TO_BEFORE = toBefore('hon|kem|thua|bang|ngang|kip')
/** Whose plan it is, and that it is one. */
const WHOSE =
  '(?: (?:cua|dai hoi|dang bo|hdnd|hoi dong|nhan dan|cap tren|tinh|huyen|xa|phuong|thi|thanh|pho|nhiem ky|nam|nay|do|da|duoc|de ra|dat ra|dua ra|neu ra|neu|giao)){0,6}'

/**
 * Phrases that say what kind of question this is. Written without marks, as they are sought in `Words.line`;
 * `|` separates alternatives, `?` marks an optional word before it.
 */
export const CUES = {
  greeting: 'xin chao|chao|hello|hi|hey|alo|chao buoi sang|good morning|good evening',
  thanks:
    'cam on|cam on nhieu|cam on nhe|thanks|thank you|thank|tks|camon|ok|oke|okay|duoc roi|tot qua|hay qua|gioi qua|gioi lam|gioi the|gioi ghe|tuyet voi|tuyet qua|xin qua|hay the|tam biet|bye|(?:the |vay )?du roi|(?:the|vay) thoi',
  help: 'ban la ai|ban la gi|bot la ai|bot la gi|bot nay la gi|bot nay la ai|bot nay cua ai|bot cua ai|ai tao ra ban|ai tao ra bot|ai lam ra ban|ai lam ra bot|day la bot gi|who are you|giup duoc gi|giup toi gi|giup minh gi|lam gi duoc|huong dan|tro giup|help|giup gi|lam duoc gi|biet lam gi|biet gi|dung the nao|(?<!ho |nguoi |dan |dinh |duoc |dat |tien )su dung(?! (?:nuoc|dat|dien|internet|hop|dich|nha|von|ngan|kinh|lao|hieu))|cach dung|cach hoi|hoi duoc gi|hoi gi duoc|what can you do|how to use',
  newsAbout:
    '(?<!(?:viet|lam|soan) )(?:tin|bai|ban tin|bai viet|bao cao|thong bao)(?: tuc)?(?: nao| gi| moi)?(?: noi| viet| de cap| nhac)?(?: ve| den| toi)|(?:bao cao|bai viet|bai|ban tin|tin) nao|(?:news|reports?|articles?) (?:about|on|mentioning)|which reports?',
  eventWhen:
    '(?:hoi nghi|dai hoi|tong ket|so ket|ky hop|cuoc hop|le|hop)(?: [a-z0-9]+){0,8} (?:ngay nao|hom nao|ngay may|may ngay|ngay bao nhieu|khi nao|bao gio|luc nao)|(?:ngay nao|hom nao|khi nao|bao gio)(?: [a-z0-9]+){0,6} (?:hoi nghi|dai hoi|tong ket|so ket|ky hop)',
  service:
    'ny|(?:co )?(?:nguoi yeu|ban trai|ban gai)|thu tuc (?:lam|cap|dang ky|dang ki|xin|gi|nao|the nao|chuyen|tach|sang ten)|lam thu tuc|lam (?:so do|can cuoc|cccd|giay khai sinh|khai sinh|ho khau|ho chieu|giay to)|(?:mo cua|lam viec|tiep dan) (?:luc )?(?:may gio|khi nao|ngay nao)|may gio|gio lam viec|so dien thoai|sdt|duong day nong|dia chi uy ban|nop ho so o dau|giay to gi|(?<!(?:tien|tro|chong|mua|hoi) )dich (?:giup|ho|dum|sang)|sang tieng (?:anh|phap|trung|nhat|han|nga|viet)|(?:lam|viet) (?:giup |ho |cho )?(?:toi |minh |em )?(?:bai )?tho|ke chuyen cuoi|gia (?:[a-z]+ ){1,3}(?:hom nay|sang nay|chieu nay|bua nay|ngay mai|tuan nay)|(?:hom nay|sang nay|chieu nay|bua nay) gia|phone number|opening hours|how do i apply',
  /** Which of the things that a report tells side by side: "nhóm nào nhận nhiều nhất". */
  whichThing:
    '(?:nhom|doi tuong|loai|cay|con|dan|vat nuoi|nganh|linh vuc|khoan|nguon|noi dung|cai|thu)(?: (?!nao )[a-z]+)? (?:nao|gi)(?: [a-z]+){0,2}? (?:nhieu|it|cao|thap|lon|nho)(?: (?:tien|dat))? (?:nhat|hon)|(?:nhom|doi tuong|khoan|nguon|nganh|linh vuc|cay|vat nuoi)(?: doi tuong)? nao(?=(?: [a-z0-9]+){0,10} (?:nhieu|it|cao|thap|lon|nho)(?: (?:tien|dat))? (?:nhat|hon) )|(?:loai|thu|cay|ben|cai) nao(?= (?:co )?(?:nhieu|it|cao|thap|lon|nho|rong) (?:[a-z]+ ){1,3}hon )',
  /** What a report tells side by side, one by one: "chia theo từng nhóm". */
  eachThing:
    '(?:phan|chia|tach|thong ke)(?: ra)? theo (?:tung )?(?:nhom|doi tuong|loai|khoan|nguon)(?: doi tuong)?|theo (?:tung )?(?:nhom doi tuong|nhom|doi tuong)|tung (?:nhom|doi tuong)(?: doi tuong)?',
  news: '(?:update|cap nhat)(?= (?:[a-z]+ )?tin )|(?:bai|ban tin|bao cao|tin)(?: viet| tuc)?(?= (?:[a-z0-9]+ ){0,12}co gi (?:dang (?:chu y|xem|doc|noi|luu y)|noi bat|dac biet|quan trong|hay|hot|moi) )|(?<= (?:bai|tin(?! (?:dung|nhiem|nguong|hieu|chi) )|bao cao|ban tin|tuc)(?: [a-z0-9]+){0,8} )(?:ra |dang |len |dua |cong bo |cap nhat |cap nhap )?(?:sau cung|sau chot|cuoi cung|moi nhat|gan (?:day )?nhat|gan day|moi day)|bang tin|(?:hop hanh|hop ban|hop|ban) (?:viec |chuyen |nhung |ve )?(?:gi|viec gi|nhung gi)|(?:diem|luot)(?: (?:qua|lai|nhanh|giup|ho|gium|dum|cho|toi|minh|em|anh|chi|chau|bac))* (?:cac |may )?tin(?! (?:dung|hieu|nhan|cay))|(?:anything|something|whats|what s|what is) (?:new|recent)|(?:any |latest |recent |new )+(?:updates?|reports?|articles?|posts?|bulletins?)(?! (?:on|of|about|that|for) )|(?:gan day|dao nay|moi day|bua nay|may hom nay|thoi gian qua) (?:o )?(?:(?!co )[a-z]+ ){0,4}co (?:chuyen |tin |su kien |viec )?gi(?! (?:tang|giam|thay|khac|kho|nhieu|ve) )|co gi (?:gan day|dao nay|moi day)|(?:chuyen|hoi nghi|su kien|hoat dong) gi|(?:bai|tin|bao cao)(?: viet| tuc)? gan (?:day nhat|day|nhat)|hong (?:tin|bien)|tin moi|tin tuc|tin gi|tin hot|tin nong|tin gan nhat|tin gan day|co tin|co gi hot|co gi moi|gi hot|ban tin|bai moi|bai viet moi|thong bao moi|thong tin moi|news|what s new|bulletin|bulletins',
  who: '(?:chu tich|bi thu|giam doc|truong ban|lanh dao)(?: [a-z]+){0,14} ten (?:la )?(?:gi|di)|ten (?:cua )?(?:(?:vi|ong|ba|dong chi|co|anh|chi) )?(?:pho )?(?:chu tich|bi thu|giam doc|truong ban)|can bo nao|ai(?! (?:oi|cung|do|nay|biet))|ai chu tri|ai ket luan|ai phat bieu|ai ky|ai la|la ai|ai lam|ai du|ai dan dau|do ai|dong chi nao|ong nao|ba nao|nguoi nao|(?<!don )vi nao|lanh dao nao|(?:dong chi|lanh dao|can bo|nguoi|bi thu|chu tich|pho ban|truong ban|giam doc)(?: [a-z]+){1,6}(?<! (?:ben|nhom|phia|loai|khoan|dang|xa|phuong|huyen|thon|noi|cho)) nao(?= (?:ve|tham|tiep|chi dao|lam|chu tri|ket luan|phat bieu|du|ky|dan|trao|tang|den|la|da|duoc))|chuc vu|(?:giu|dam nhiem|nam giu|dam duong)(?: [a-z]+)? (?:chuc|cuong vi|vi tri|chuc danh)|cuong vi (?:gi|nao)|giu chuc|chuc (?:gi|di)|(?:the|what) position of|what position|who|whom|whose',
  within:
    '(?:nay |bay gio )?(?:thuoc|nam o|nam trong|nam tai|o|cua) (?:ve )?(?:(?:don vi )?(?:hanh chinh )?cap )?(?:tinh|huyen|thanh pho|thi xa|quan|xa|phuong|don vi|tp|tx|district|province|city|town|commune) nao|thuoc (?:ve )?[hxptq] nao|(?:town|commune|ward|township|district|city|province) or (?:an? )?(?:(?:rural|urban) )?(?:town|commune|ward|township|district|city|province)|(?:la|thuoc|thuoc ve|goi la) (?:mot )?(?:xa|phuong|huyen|thi tran|thi xa|thanh pho|quan|tinh) (?:hay|hoac) (?:la |mot )*(?:xa|phuong|huyen|thi tran|thi xa|thanh pho|quan|tinh)(?= (?:$|vay |the |nhi |ha |a |z |v |ta |roi |thuoc |nam |o |va ))|(?:co phai|co|la|phai)(?: la)?(?: mot)? (?:xa|phuong|huyen|thi tran|thi xa|thanh pho|quan|tinh) (?:phai |dung )?(?:khong|ko|k)(?= (?:$|vay |the |nhi |ha |a |z |v ))|(?<!tien |muc |toc |mat |trinh )do (?:nhung |cac |may )?(?:[a-z]+ ){1,4}(?:sap nhap|(?<!thu )nhap|(?<!dong )gop|ghep)(?: lai| vao| thanh| nen| ma)*|truoc (?:do|day|kia) la (?:nhung |cac |may )?(?:xa|phuong|thi tran)|(?<!thu |gia )nhap (?:voi|vo|ve|chung|lai)|(?:mang|lay|thanh) ten (?:la )?gi|thanh (?:xa|phuong|don vi) (?:gi|chi|nao)|con (?:khong )?hay (?:da |bi )?(?:bo|mat)|(?:bi|da) bo chua|con ton tai|(?:lap|thanh lap|hinh thanh|hop nhat|hop thanh|tach|(?<!thu )nhap|sap nhap|gop|ghep) tu(?: nhung| cac| may)?(?: xa| phuong| don vi| huyen)?(?: nao)?|gom (?:nhung |cac |may )?(?:xa|phuong|thi tran|don vi) (?:nao|cu nao)|(?:truoc day|truoc kia|ngay truoc|hoi truoc) (?:la|ten|goi la|thuoc)|ten cu|ten moi|la (?:xa|phuong|huyen|tinh|thi tran|thanh pho) (?:gi|nao)|(?:may|bao nhieu) (?:xa|phuong|huyen|thi tran|noi|cho) (?:nao )?(?:ten|cung ten|trung ten)|formed from|merged (?:into|with)|(?:nay )?thuoc (?:dau|ve dau|tinh|huyen|thanh pho)|nam o dau|(?<!an |mua |ban |choi |ngu |kham |hoc |lam |nop )o dau|sap nhap|(?<!thu )nhap vao|nay la|bay gio la|doi ten|doi thanh|which province|which district|what province|what district|where is',
  list: '(?:tat ca|toan bo|moi|het|du|day du|cac|nhung|may|bang)(?: (?:cac|nhung|moi|du))? (?:con so|so lieu|chi so)|gom (?:nhung |cac )?(?:gi|di|j)(?= )|thanh tich(?= (?:nam|cua|gi|nao|20\\d\\d) )|(?:tong hop|thong ke)(?= (?:cac |nhung |lai )?(?:chi tieu|so lieu|ket qua|thong tin|con so) )|ket qua noi bat|diem noi bat|thanh tich noi bat|ket qua dang chu y|ket qua chinh|may con so|cac con so|nhung so lieu|may so lieu|cac so lieu|(?:tung|moi|cac|nhung) (?:loai|thu|giong)(?= (?:gia suc|gia cam|vat nuoi|cay|rau|hoa mau)(?! (?:nao|gi|co gia tri|an qua) ) )|liet ke|danh sach|ke het|ke ra|cac chi tieu|nhung chi tieu|(?<! (?:bao nhieu|may|bn) [a-z ]{0,30})(?<! (?:cong|gop|gom|tinh) )(?:toan bo|tat ca)(?! (?:la |co )?(?:bao nhieu|may|bn) )|chi tieu chu yeu|chi tieu chinh|nhung muc tieu|cac muc tieu|nhung ket qua|cac ket qua|nhung con so|cac so lieu|tom tat|co nhung gi|(?:lam|dat) duoc nhung (?:gi|di|j)(?= )|tong hop(?= (?:lai )?(?:cac |nhung )?muc tieu)|nhung viec|(?:gom|co|nuoi|trong) (?:nhung|cac) (?:con|cay|dan|loai|giong|thu)(?: vat nuoi| cay trong| con| cay)?(?: gi| nao)?|list|all targets|all the targets|what targets|what are the targets',
  classified: 'phan loai|xep loai|xep(?= (?:xuat sac|tot|kha|gioi|trung binh|yeu|kem) )|tinh hinh|danh gia',
  /** Against the figure just told: "cao bằng vậy", "nhiều hơn con số đó". */
  asThat:
    '(?:(?:cao|nhieu|lon|tot|dong|rong|thap|it|nho|kem) )?(?:bang|hon|nhu|ngang)(?: voi)? (?:vay|the(?! nao)|nay|do|(?:muc|con so|so) (?:do|ay|nay|vua roi|tren))',
  compare:
    '(?:hon|kem) nhau|(?:hon|kem|thua)(?: so voi| voi)?(?: nam| hoi)? (?:19|20)\\d\\d (?:la |duoc |den )?(?:may|bao nhieu|bn)|(?:xa|phuong|huyen|thi tran|noi|don vi|dia phuong|cho|ben) nao(?= (?:co )?(?:nhieu|it|cao|thap|lon|nho|dong|rong) (?:[a-z]+ ){1,4}hon )|gap (?:hon |duoc |len )?(?:may|bao nhieu|bn)(?: lan)?|gap doi|gap ruoi|(?:kha|tot|manh) hon hay (?:kem|xau|yeu|te|sut) hon|(?:cao|nhieu|lon) hay (?:thap|it|nho) hon|(?:thap|it|nho) hay (?:cao|nhieu|lon) hon|kem hon|kha hon|(?:manh|nhanh|cham) hon|(?:nhanh len|cham lai)(?= (?:hay |so |hon |khong |nhi |vay |$))|so sanh|khac nhau(?: the nao| ra sao| bao nhieu)?|khac (?:gi|the nao|ra sao)|doi chieu|(?<!thieu )so voi|so ra sao|(?:hut|kem|thua)(?: di| mat)?(?= (?:bao nhieu|may|bn) )|chenh|chenh lech|chenh nhau|lech nhau|cach nhau|cao hon|thap hon|nhieu hon|it hon|lon hon|nho hon|dong hon|bu hon|rong hon|hon kem|hon hay kem|noi nao|ben nao|compare|compared|versus|difference|higher|lower|bigger|larger|smaller|fewer|greater|more than|less than',
  trend: `${COURSE}|(?:dich chuyen|bien chuyen|chuyen bien|bien thien)(?= (?:ra sao|the nao|nhu the nao|sao|gi) )|tu (?:nam )?(?:19|20)\\d\\d (?:qua|sang) (?:nam )?(?:19|20)\\d\\d|tu bao nhieu len bao nhieu|tu bao nhieu xuong(?: con)? bao nhieu|tu may len may|(?:di |chuyen |thay doi |dien bien )?theo (?:chieu|huong|chieu huong) (?:nao|gi)|chieu huong (?:nao|gi|ra sao|the nao)|tang hay giam|giam hay tang|len hay xuong|xuong hay len|thay doi|bien dong|xu huong|dien bien|chuoi (?:so lieu|con so|thoi gian)|qua (?:cac |tung )(?:moc|thoi ky|thoi diem)(?: thoi gian)?|qua cac nam|cac nam qua|cac nam gan day|(?:qua |trong )?(?:may|nhieu|vai) nam(?: qua| gan day| nay| lien)?|nhung nam(?: qua| gan day)?|tung nam|(?<! (?:binh quan|trung binh|bq|moi) )hang nam|tien trien|trend|change over|changed`,
  which:
    'xa nao|phuong nao|thi tran nao|huyen nao|quan nao|thi xa nao|thanh pho nao|tinh nao|thon nao|noi nao|don vi nao|dia phuong nao|cho nao|ben nao|which commune|which ward|which district|which province|which place|which places',
  most: 'cao nhat|nhieu nhat|dong nhat|lon nhat|tot nhat|dung dau|dan dau|xep hang(?! (?:la |cap |hang )*(?:di tich|gi|may|cap|quoc gia|nam|vao|khi|chua|tu) )|nhat|highest|most|largest|ranking|rank',
  least: 'thap nhat|it nhat|nho nhat|kem nhat|lowest|least|smallest',
  yesNo:
    '(?<=[a-z0-9] )(?:pk|pko|phk|phko|dko)(?=(?: (?:vay|a|ad|nhi|z|v|ha|ban|e|em|anh|chi|c|b|bot|nha|ta|ne|the))* $)|dung hay khong|(?:dung|phai|that) (?:vay|the|nhu vay|nhu the) (?:khong|ko|k)|phai khong|dung khong|phai ko|dung ko|phai k|dung k|phai hok|dung hok|phai hong|dung hong|phai khum|dung khum|khong nhi|co phai|co dung|hay chua|did|does|do they|is it|was it|is the|has|have',
  target:
    '(?:dinh|phuong) huong(?= (?:phat trien |den |toi |cho |ve |cua |cuoi )*(?:nam |nhiem ky |giai doan )?(?:(?:19|20)\\d\\d|toi|sau|tiep) )|(?<! (?:ban|chuyen|doan|nhuong|dat|rung|da|luu|khoan|doi|truong) )giao(?= (?:la |cho |den |toi |khoang )?(?:bao nhieu|may|bn) (?!ha (?:dat|rung) |nguoi |thanh nien |quan |tan binh |cong dan |can |nha |nguoi ))|muc tieu|chi tieu|(?:giai doan|nhiem ky|nhung nam|cac nam|thoi gian) (?:sap )?toi|(?<!giai ngan )ke hoach|phan dau|nham (?:toi|den)|du kien|dat ra|de ra|dat muc tieu|quyet nghi|yeu cau|(?<! (?:thanh|tot|sac) )nhiem vu (?:duoc )?giao(?= (?:cho )?(?:nam|20\\d\\d) )|duoc giao|giao chi tieu|huong toi|(?<!giai ngan )kh|ct|target|targets|goal|goals|plan|planned|aim|aims|aiming|cho phep|khong che',
  intends:
    '(?<=[a-z0-9] )(?<! (?:toi|em|minh|tui|ta|con|chau|bac|chu|co|anh|chi|ban|ong|ba|e|mk|ad|nguoi|dan|ai|cung|neu|thi|de|cho|rat|ma|la|va|dang|chi|cu) )(?:muon|mong|hy vong|hi vong|ky vong|ki vong|mong muon)(?= (?:phai |se |nam |20\\d\\d |cho |duoc )*(?:co|cay|gieo|trong|lam|xay|thu|dat|dua|giam|tang|ket|chi|nuoi|mo|be|cung|giai|tao|keo|ha|nang|don|huy|tuyen|con|xuong|ho|ty|ti|so|dan|tong|dien|gia) )|(?<=[a-z0-9] )(?<! (?:toi|em|minh|tui|ta|con|chau|bac|chu|co|anh|chi|ban|ong|ba|e|mk|ad|ho|khong|ko|k|chua|chang|da|moi|dung|rau) )(?:can phai|phai|can)(?= (?:trong|gieo|cay|dat|giam|tang|nang|dua|keo|ha|ket nap|giai quyet|tao|thu) (?!hoi ))|(?<! (?:on|quyet|quy|co|gia|nhat|chi|khang|xac|an|ke|nam|binh) )dinh(?= (?:nam )?20\\d\\d )|(?:dinh|tinh)(?= (?:cay|gieo|trong|lam|xay|thu|dat|dua|nang|keo|ha|giam|tang|ket|chi|nuoi|mo|be|cung|giai|tao|don|huy|tuyen) (?!nam |ky |quy )(?!\\d+ (?:thang|nam) ))',
  result:
    'ket qua|thuc(?= (?:thu|chi) )|thuc hien|thuc te|thuc hien duoc|dat duoc|da dat|lam duoc|da|th|uoc dat|uoc thuc hien|uoc tinh|uoc|result|results|achieved|actual|achieve|reached',
  planShare:
    '(?:toi|den|duoc) (?:dau|muc nao)(?: roi)? (?:cua |so voi |so |trong |voi )?(?:ke hoach|kh|du toan|chi tieu|muc tieu|nghi quyet)|(?:so (?:voi )?)?(?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet|nq|muc tieu)(?: (?:tinh|huyen|xa|de ra|dat ra|giao|thi))*(?: con| bi| moi)* (?:thieu|hut)(?: mat| di)?(?= (?:bao nhieu|may|bn) )|(?:con |bi )*(?:thieu|hut)(?: mat| di)?(?= (?:bao nhieu|may|bn)(?: (?:trieu|ty|ti|dong|tien|ha|tan|con|phan tram|%|nua|phan))* (?:(?:moi|thi|la|so|voi|dat|du|bang) )*(?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet|nq|muc tieu) )|(?:(?:bam|theo|di) )?(?:gan|sat)(?: voi| toi)? (?:ke hoach|kh|du toan|chi tieu|muc tieu)(?: hon)?|(?:%|phan tram|ty le) so (?:voi )?(?:muc |so )?(?:da )?(?:de ra|dat ra)|dat (?:duoc )?(?:bao nhieu|bn) (?:ke hoach|kh|du toan|dt)|(?:may|bao nhieu) phan (?:so (?:voi )?)?(?:ke hoach|kh|du toan|chi tieu|muc tieu)|(?:(?:hoan thanh|thuc hien)(?: duoc)? (?=may |bao nhieu |%|phan tram))?(?:may |bao nhieu )?(?:%|phan tram|ty le)(?: so)?(?: voi)?(?: cua)?(?: (?:nam )?20[0-9][0-9])? (?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet|muc tieu)(?: (?:tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx) giao)?|so (?:voi )?(?:du toan|dt|ke hoach|kh|nghi quyet|nq)(?: (?:tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx|hdnd|cap tren) giao)?|so (?:voi )?(?:cai |muc |so |phan |ben )?(?:tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx|hdnd|cap tren) giao|(?:du toan|ke hoach) (?:tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx) giao|(?:muc(?: do)?|ty le|ti le|tl) (?:thuc hien|hoan thanh)(?: so voi)? (?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet)|hoan thanh ke hoach|tien do(?: thuc hien)?(?: (?:ke hoach|kh|du toan|dt|chi tieu))?|(?:duoc |dat |qua |hon )?(?:mot )?nua (?:ke hoach|kh|du toan|dt|chi tieu|muc tieu)|(?:what |which )?(?:share|percentage|percent|proportion|how much) of (?:the|its|their)(?: [a-z0-9]+){0,4} (?:plan|ke hoach|du toan|target)|percent of the plan|of the plan|(?:hoan thanh|thuc hien|lam xong) (?:duoc )?(?:may|bao nhieu) (?:%|phan tram)(?: (?:so )?(?:voi )?(?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet|muc tieu))?|(?:cao hon|thap hon|nhieu hon|it hon|hon|kem)(?: so voi| han| voi)? (?:ke hoach|kh|du toan|chi tieu|nghi quyet|muc tieu)(?: (?:tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx|cap tren) giao)?(?= (?:la |duoc )?(?:bao nhieu|may|bn) )|vuot bao nhieu|vuot may|vuot ke hoach bao nhieu|vuot (?:%|phan tram)|(?:bao nhieu|may|bn) phan (?:ke hoach|kh|du toan|dt)|(?:vuot|hon|troi)(?: hon| han| so voi| voi)? (?:ke hoach|kh|du toan|dt|chi tieu|muc(?: duoc)? giao|muc tieu)(?: duoc| la| den| toi)?(?= (?:bao nhieu|may|bn) )|thuc hien du toan|(?:dat|hoan thanh) (?:may|bao nhieu) (?:%|phan tram)(?: (?:so )?(?:voi )?(?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet|muc tieu)(?: (?:tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx) giao)?)?',
  change: `(?:muc |do )tang giam|tang giam(?= (?:cua|bao|may|the|ra|so) )|(?:bang|dat) (?:duoc |khoang )?(?:may|bao nhieu|bn) (?:phan tram|%|pt)(?: so)?(?: voi)?(?: cua)? (?:nam truoc|nam ngoai|cung ky)|(?:tang|giam)(?: truong)? (?:manh|nhanh|cham|sau|nhieu|it|cao|thap)(?= hon )|co (?:tang|giam)(?! (?:cuong|toc|ca|ho|ngheo) )(?: len| xuong| di| hon)?|(?:binh quan|trung binh|bq) (?:moi|hang|hang nam|nam) nam(?= (?:tang|giam))|(?:tang|giam) (?:binh quan|trung binh|bq) (?:moi|hang) nam (?=bao nhieu|may|bn)|so (?:voi |vs )?dau (?:nam|nhiem ky|nk|ky)|(?:tang|giam) (?:binh quan|trung binh|bq) (?:bao nhieu|may|bn)|tang bao nhieu|tang may|tang bn|giam bao nhieu|giam may|giam bn|giam duoc|tang duoc|tang them|so voi nam truoc|so voi nam ngoai|so nam truoc|so cung ky|so voi cung ky|cung ky|svck|tang truong|increase|decrease|grew|growth|tang hay giam|${TO_BEFORE}|hon (?:so voi |voi )?(?:nam )?(?:19|20)\\d\\d (?:la |duoc |den )?(?:bao nhieu|may|bn)`,
  met: `(?:du|dung)(?= (?:[a-z]+ ){0,5}(?:theo|nhu) (?:ke hoach|kh|du toan|chi tieu) )|(?:theo|nhu) (?:ke hoach|kh|du toan|chi tieu)(?= (?:khong|chua|ko) )|(?:hut|thieu hut) dt|(?:vuot|dat|du|bang|hoan thanh) muc (?:duoc |tinh |huyen |tren |xa |cap tren )?giao|(?:hut|thieu hut|khong kip|hoan thanh|xong|vuot|dat|du|dap ung) ${PLAN}|${REACHING} ${PLAN}${WHOSE}(?= (?:hay )?(?:chua|khong|ko) )|dat chua|xong chua|(?:meet|met) the target`,
  continues: 'con|the|the con|vay con|vay|the thi|thi sao|what about|and|how about|hai noi|hai don vi|hai nam|noi do|cho do|nam do|o do',
  money: 'tien|kinh phi|dong|trieu|ty|ti|ty dong|trieu dong|money|vnd',
  /** Whose work it is that a figure counts. */
  office:
    'trung tam phuc vu hanh chinh cong|trung tam hanh chinh cong|bo phan mot cua|bo phan tiep nhan va tra ket qua|bo phan tiep nhan|nghi quyet dai hoi(?: dang bo)?|dai hoi dang bo',
  sum: 'tien|kinh phi|so tien',
  parts:
    '(?:chia )?theo (?:ba |3 |bon |4 |cac |tung )(?:khu vuc|nganh|linh vuc|nhom nganh)|chia ra tung loai|chia ra|chia theo tung loai|theo tung loai|(?:tung|moi) (?:loai|thu|mon|cay|khoan|muc)|gom|gom nhung|bao gom|cu the|nhu the nao|ra sao|including|namely',
  generic:
    '(?<= (?!chua |khong |ko )[a-z]+ )du(?= (?:ca |het )?\\d)|vao(?= (?:nhung )?(?:nam|khi|luc|thoi gian|thoi diem|dip|ngay|thang|giai doan) (?:nao|may|bao nhieu) |(?: luc| khi)? bao gio )|(?<=^ |(?:so|so lieu|con so|so that|hoi|biet|can|la|cho|muc|the|that) )(?:mot cach )?(?:chinh xac|chuan xac|dich xac)(?: la)?(?= )|(?<=^ (?:[a-z]+ ){0,2})tuong tu(?: (?:nhu (?:vay|the|tren)|cho|voi|thi|o))?(?= )|cau (?:hoi )?(?:tuong tu|do|nay|tren|vua roi)(?= (?:cho|voi|o|thi) )|(?:cung )?(?:hoi )?(?:nhu|y|giong)(?: cau)? tren(?= )|cung (?:hoi|tra|xem) (?:nhu )?(?:vay|the)(?= )|co cau(?= (?:chi bo|dang vien|can bo|dai bieu|cap uy|ban chap hanh|hoc sinh|giao vien) )|(?:(?:trong )?(?:bien ban|to trinh|cong van|so sach|so tay|ban (?:in|giay|thao)|tai lieu)|tren (?:mang|facebook|fb|zalo|loa)|nguoi ta|co nguoi) (?:co )?(?:ghi|viet|noi|bao|dang|thay)(?: la| rang)?|lan luot|tuong ung(?: voi)?|trich(?: dan)?(?: lai)?(?: nguyen van)?(?: (?:cau|doan|dong)(?: (?:co|noi|ghi)(?: ve)?)?)?(?= )(?! (?:lap|quy|nop|luc) )|(?<!(?:so|may|nhieu|bn|cac|nhung) )nhom(?= (?:nguoi|doi tuong|bao tro|ho|dan) )|(?:tuong duong|ung)(?: voi)?(?= (?:may|bao nhieu|bn|khoang) )|(?<! (?:cong|chung|tiep|xac|giao|ca|nguyen|benh|quan|hon|phap|than|tu) )nhan(?= (?:duoc )?(?:nhieu|it|bao nhieu|may|bn) )|(?:xep )?(?:loai|muc|hang)(?= (?:hoan thanh )?(?:xuat sac|tot|kha|gioi|trung binh|yeu|kem) )|(?:tat ca|ca thay|het thay)(?= (?:vay |the |a |nhi |z |v )?$)|(?:bo tri|quy hoach|danh|trong|nuoi)(?: dat)?(?: cho| vao)?(?= (?:loai )?(?:cay|con) nao (?:[a-z]+ ){1,3}hon )|(?:moi|mot|hang|trong|theo|1) thang(?= )(?! (?:19|20)?\\d)|giua(?= (?:[a-z]+ ){1,6}(?:va|voi|hay) .*(?:nao|hon) )|(?:con )?so (?:ay|kia|vua roi)|con so|(?:bang )?so lieu|(?<=so voi )(?:so|muc) (?:thu|chi|dat|lam|trong|ket nap|thuc hien) duoc(?= )|(?:sau|truoc|tu) khi (?:sap |hop |sat )?(?:nhap|nhat|sap xep)(?: chung)?(?: voi| cung| them)?|(?:tuc|nghia) la|(?<=so voi )(?:so|muc) (?:thu|chi|thuc hien|thuc thu|thuc chi|dat duoc)(?= (?:cua )?(?:nam|cung ky|(?:19|20)\\d\\d) )|(?:qua|cham|can|toi|len|dat|vuot|tren|duoi)(?: duoc| noi| khoi)? (?:muc|moc|nguong|con so)(?= \\d)|y (?:minh|em|toi|tui|chau|con|anh|chi) (?:la|hoi|noi|muon)(?: hoi| noi)?(?: la| ve)?(?= )|(?:tinh )?(?:den|toi|truoc) (?:ky |khi )?dai hoi(?! (?:dang|lan|nhiem))|(?:ca|het|tat|tong) thay|het (?:tron|rao)|nghe (?:noi|don|dau|bao)|tren dia ban(?= (?:xa|phuong|huyen|tinh|thi tran|thanh pho|thi xa|quan) )|tinh(?= (?:den|toi) (?:het|cuoi|nam|nay|thang|ngay|20\\d\\d))|(?:tinh|xet|can cu|doi chieu)(?= (?:tren|theo|ra|so|voi) (?:voi |duoc |la |con )*(?:cac |cai |so |muc )?(?:du toan|ke hoach|kh|dt|chi tieu|ct|nghi quyet|muc tieu|cung ky|bao nhieu|may|bn|%|tinh|huyen|thanh pho|thi xa|xa) )|(?:lien quan|dinh dang|dinh liu|xoay quanh|(?<! (?:gia|binh|on|quy|co|nhat|xac|du|an) )dinh)(?= (?:toi|den|voi) )|(?:duoc )?xep hang(?= (?:la |cap |hang )*(?:di tich|gi|may|cap|quoc gia|nam|vao|khi|chua|tu) )|(?:tong|so) ket(?= (?:nam|cuoi nam|nhiem ky|xa|phuong|huyen|thi|thanh pho|20\\d\\d))|(?:trong |theo )?(?:cac |ban )?bao cao(?= (?:cua|nam|xa|phuong|huyen|thi|thanh pho) )|tong cong|cong lai|gop lai|cong don|(?:co )?ai biet(?! (?:ten|ai|chuc))(?: duoc| ro)?|chia(?: (?:ra|lam|thanh))+(?= (?:may|bao nhieu|bn) )|(?:tat ca|toan bo)(?= (?:la |co )?(?:bao nhieu|may|bn) )|(?:tinh )?(?:den|toi) (?:thoi diem|luc) (?:nay|hien tai|so ket|tong ket|bao cao)|(?:hay |xin |hay cho )?bao cao(?= (?:ve|ket qua|tinh hinh|so lieu|cac|co cau|tong|ty le|muc|chi tieu))|(?:tinh|huyen|thanh pho|thi xa|tp|tx|cap tren|trung uong|hdnd) (?:tu |da |duoc )?giao(?= )(?! (?:thong|quan|dat|rung|luu|khoan|dich|nhan|duc))|(?:theo|trong|o|tai|tu) (?:cac |ban |tin |bai )?(?:bao cao|ban tin|thong bao|so lieu|van ban|cong bo)|noi chung|tinh chung|nhin chung|tinh tong the|tat tan tat|(?:cong|gop|gom|tinh)(?: chung| ca)? (?:het thay|het ca|het|tat ca)|(?:thoi diem|luc) dai hoi(?! (?:dang|lan|nhiem))|(?:o |tai |trong )?(?:ky hop|hoi nghi|cuoc hop|phien hop)(?: (?:thuong le|thuong ky))?(?: (?:cuoi|giua|dau) nam)|(?:trong |ca |het )?(?:ky|khoa) (?:vua roi|vua qua)|khoi(?= (?:co quan|truong hoc|duong pho))|(?<! (?:thu nhap|nang suat|luong thuc|gia tri) )(?:binh quan|trung binh|bq)(?: (?:moi|hang|mot|trong|1|tung|theo))?(?: hang)? nam(?= )(?! (?:(?:19|20)\\d\\d|nay|ngoai|truoc|qua|roi|vua|hoc) )|(?:moi|hang|mot) nam (?:binh quan|trung binh|bq)(?= )(?!(?: [a-z]+){0,2} (?:bao nhieu|may|bn)(?: chuc| tram)? (?:trieu|tr|tien|dong) )|(?<= (?:tang|giam|truong) )(?:binh quan|trung binh|bq)|tra cuu|(?<!ca )tra (?:giup|gium|dum|ho|xem)|truc thuoc|cuoi nhiem ky|dau nhiem ky|(?:cuoi|dau|ca|het|trong) nk|(?:trong |ca |suot |nua |het )?nhiem ky(?: (?:qua|nay|truoc|vua qua|vua roi))?|nho bot|nho ad|nho admin|nho anh|nho chi|nho ban|nho giup|de nghi cung cap|xin cung cap|cung cap so lieu|cung cap thong tin|cung cap cho|keo giam con|keo giam|giam con|giam xuong con|ha xuong con|nghi quyet|quy co quan|theo chuan (?:ngheo )?cu|ty le|ti le|so luong|tong so|muc do|vuot|hut|so voi|(?:so )?tuyet doi|(?:tron|nguyen)(?: ca)? nam|toi thieu|toi da|(?:tinh|huyen|thanh pho|thi xa|cap tren) giao',
  source:
    'tu bao cao nao|tu bai nao|o bao cao nao|bao cao nao (?:noi|ghi|viet) (?:vay|the|nhu vay)|trich (?:tu|o) dau|trich tu|nguon tu dau|so nay (?:lay )?(?:o|tu) dau|so lieu (?:lay )?(?:o|tu) dau|dua vao dau|nguon|nguon dau|nguon nao|nguon o dau|o dau ra|lay o dau|lay tu dau|trich dan|can cu vao dau|source|sources|where does it come from',
  amount: 'bao nhieu|(?<!(?<! tong) so )may|how many|how much|bn',
} as const

export type Cue = keyof typeof CUES

const patterns = new Map<Cue, RegExp>(
  Object.entries(CUES).map(([cue, phrases]) => [cue as Cue, new RegExp(` (?:${longestFirst(phrases)})(?= )`, 'g')]),
)

/** Alternatives are tried in order: "chênh nhau" before "chênh". Phrases with brackets keep their place. */
function longestFirst(phrases: string): string {
  return phrases.includes('(')
    ? phrases
    : phrases
        .split('|')
        .sort((a, b) => b.length - a.length)
        .join('|')
}

const TURNS = /^(?:t[aă]ng|gi[aả]m)$/
const MONEY = new Set(['tiền', 'kinh', 'phí', 'đồng', 'triệu', 'tỷ', 'tỉ', 'số'])

type Found = readonly (readonly [from: number, to: number])[]
const NOWHERE: Found = []

/** What was found in a question: each cue is asked after several times. */
const found = new WeakMap<Words, Map<Cue, Found>>()

/** The words that a cue takes up, as `[from, to)` pairs of word indices; empty where it does not occur. */
export function findCue(cue: Cue, words: Words): Found {
  let known = found.get(words)
  if (!known) {
    known = new Map()
    found.set(words, known)
  }
  let places = known.get(cue)
  if (!places) {
    places = seekCue(cue, words)
    known.set(cue, places)
  }
  return places
}

/** Seeks every cue, so that those who ask after them one by one need not. */
export async function seekCues(words: Words, breathe: Breathe): Promise<void> {
  for (const cue of patterns.keys()) {
    await breathe()
    findCue(cue, words)
  }
}

function seekCue(cue: Cue, words: Words): Found {
  const places = matches(patterns.get(cue)!, words.line)
  if (places.length === 0) return NOWHERE
  return places.flatMap(m => {
    const from = words.wordAt(m.index + 1)
    if (cue === 'amount' && words.words[from]!.text === 'máy') return [] // a machine, not "mấy"
    if (cue === 'compare' && words.words[from]!.text === 'gặp') return [] // to meet somebody, and not so many times
    if (cue === 'planShare' && words.words[from]!.text === 'đặt') return [] // what is set, and no share of it
    if (OF_COMPARING.has(cue) && words.words[from]!.text === 'số') return [] // "số kế hoạch", not "so kế hoạch"
    if (cue === 'change' && /^(?:tang|giam)$/.test(words.words[from]!.folded) && !TURNS.test(words.words[from]!.text)) return [] // "tặng", "hạ tầng"
    const to = words.wordAt(m.index + m[0].length - 1) + 1
    // "tiến độ" is no "tiền"
    if ((cue === 'money' || cue === 'sum') && !words.words.slice(from, to).every(word => word.text === word.folded || MONEY.has(word.text)))
      return []
    return [[from, to] as const]
  })
}

const OF_COMPARING: ReadonlySet<Cue> = new Set<Cue>(['planShare', 'change', 'compare'])

export function has(cue: Cue, words: Words): boolean {
  return findCue(cue, words).length > 0
}

const SAYS_TARGET = new RegExp(` (?:${CUES.target}) `)
/** "đạt kế hoạch", "phần trăm dự toán": a result held against its plan, not the plan. */
const TARGET_IN_RATIO =
  / (?:ke hoach|kh|chi tieu|ct|muc tieu|du toan|dt|plan|target|duoc giao|giao(?= (?:la |cho |den |toi |khoang )?(?:bao nhieu|may|bn) ))(?:(?: da| duoc)? (?:de|dat|dua|neu) ra)?(?= )| (?<=(?:nghi quyet|so voi|so|muc) )(?:de ra|dat ra)(?= )/g

/** "chỉ tiêu đạt và vượt": targets reached are a result. */
const REACHED = / (?:chi tieu|ct|muc tieu)(?= (?:da )?(?:hoan thanh|dat va vuot|dat hoac vuot|dat duoc|vuot) )/g

/** "hiện có bao nhiêu lồng cá", "hiện còn mấy hộ": what there is, and nothing aimed at. */
const AS_IT_IS = / hien (?:nay |tai |gio )?(?:dang )?(?:co|con)(?: (?:duoc|khoang))? (?:bao nhieu|may|bn|bnh|tong) /

/** "khai thác được bao nhiêu tấn": what was done. */
const DONE = / (?!giam |tang )[a-z]+ duoc (?:tong cong |tat ca )?(?:bao nhieu|may|bn) /

/** "kế hoạch là 300 ha, 6 tháng được bao nhiêu": the plan is told, not asked for. */
const PLAN_TOLD = / (?:ke hoach|kh|chi tieu|du toan|muc tieu) (?:[^ ]+ ){0,14}?la \d[^ ]* .*(?:bao nhieu|may|bn) /

/** "kế hoạch bao nhiêu, làm được bao nhiêu" */
const HOW_MUCH_PLANNED = / (?:ke hoach|kh|chi tieu|muc tieu) (?:(?:la|giao|dat|de ra) )?(?:bao nhieu|may|bn) /

/** "định", and no "đỉnh"; "muốn", and no "mượn"; "mong" without marks may be a people. */
function saysIntent({ words, marked }: Words, at: number): boolean {
  const { text } = words[at]!
  return INTENDS.test(text) || (text === 'mong' && marked)
}
const INTENDS = /^(?:định|tính|tinh|muốn|muon|hy|hi|kỳ|ky|kì|ki|cần|can|phải|phai)$/
/** "đặt mục tiêu", and no "lắp đặt", "đặt hàng". */
const SETS = /(?<!(?:lắp|cài|sắp) )đặt(?! (?:hàng|tên|cọc))/u

/** "số kế hoạch và số thực hiện": the one beside the other. */
const BOTH =
  / (?:ke hoach|kh|chi tieu|muc tieu|du toan) (?:va|voi|cung|hay|so voi|vs) (?:so |muc |ket qua )?(?:thuc hien|thuc te|dat duoc|lam duoc|ket qua|th) | (?:thuc hien|thuc te|ket qua|dat duoc) (?:va|voi|cung|hay|vs) (?:so |muc )?(?:ke hoach|kh|chi tieu|muc tieu) (?!dat |de )/

/** "kết quả chứ không kế hoạch", "không phải mục tiêu": the other kind is asked for. */
const NOT_MEANT =
  / (?:chu khong(?: phai)?|(?:khong|dung|ko|k) phai)(?: la)?(?: so| muc| con so)? (?:(ke hoach|kh|chi tieu|muc tieu|du toan)|ket qua|thuc hien|thuc te) /

/** Whether a kind is ruled out: the other is asked for as plainly as by its name. */
export const rulesOutKind = ({ line }: Words): boolean => NOT_MEANT.test(line)

/** Which kind was asked for: only where the words say so plainly. @param names words of places: "Hà Tĩnh thu ngân sách" means nothing to come */
export function askedKind(words: Words, names?: ReadonlySet<Word>): Kind | undefined {
  const denied = NOT_MEANT.exec(words.line)
  if (denied) return denied[1] === undefined ? 'target' : 'result'
  const line = has('planShare', words) || asksWhetherMet(words) ? withBarePlans(words).replace(TARGET_IN_RATIO, '') : words.line
  const target = SAYS_TARGET.test(line.replace(REACHED, ' ')) && !PLAN_TOLD.test(line)
  const typedAim =
    SETS.test(words.raw.toLowerCase()) ||
    findCue('intends', words).some(([from]) => !names?.has(words.words[from]!) && saysIntent(words, from))
  const result = saysResult(words)
  if (typedAim && !result) return 'target'
  if (BOTH.test(words.line)) return undefined
  if (target && DONE.test(words.line) && HOW_MUCH_PLANNED.test(words.line)) return undefined
  if (target && !result) return 'target'
  if ((result || DONE.test(words.line) || AS_IT_IS.test(words.line)) && !target) return 'result'
  return undefined
}

/** The line with but its plan for what a result is held against: "bằng mức nghị quyết đại hội đề ra". */
function withBarePlans(words: Words): string {
  const spans = (['planShare', 'met'] as const).flatMap(cue => findCue(cue, words))
  const isHeld = (i: number) => spans.some(([from, to]) => i >= from && i < to)
  const said = words.words.flatMap(({ folded }, i) => (!isHeld(i) ? [folded] : isHeld(i - 1) ? [] : ['ke hoach']))
  return ` ${said.join(' ')} `
}

/** "kết quả", "đạt được": a result and nothing else; "đã đạt mục tiêu chưa" is of both. "khai thác được bao nhiêu" may also be said of what is to be done. */
export function saysResult(words: Words): boolean {
  return (
    /kết quả|thực hiện|thực tế|thực thu|thực chi|đạt được|làm được|đã đạt(?! (?:kế hoạch|mục tiêu|chỉ tiêu|dự toán|nghị quyết))|ước đạt/u.test(
      words.raw.toLowerCase(),
    ) ||
    / (ket qua|kq|thuc hien|thuc te|dat duoc|lam duoc|uoc dat|result|results|achieved|actual|th) /.test(words.line) ||
    // "đã đặt ra", "đã đạt chuẩn": neither asks for an amount reached
    (!words.marked && / da dat (?!ra |muc |chi |ke |chuan |danh )(?:[a-z]+ )+(?:bao nhieu|may|bn) /.test(words.line))
  )
}

/** "đạt kế hoạch chưa?": held against the plan. "đặt mục tiêu" sets one; without marks "dat muc tieu" may be either, and "da dat … chua" asks whether it was reached. */
export function asksWhetherMet(words: Words): boolean {
  if (inTurn(words.line, ENGLISH_MET)) return true
  return (
    has('met', words) &&
    !SETS.test(words.raw.toLowerCase()) &&
    (words.marked ||
      MET_AT_END.test(words.line) ||
      !/ (?<!da )dat (?:muc tieu|chi tieu) | da dat (?:muc tieu|chi tieu) (?!.* chua )/.test(words.line))
  )
}
/** "thu ngan sach co dat muc tieu khong": behind what is asked about; who asks whether one was set says of what behind it. */
const MET_AT_END =
  / dat (?:duoc )?(?:muc tieu|chi tieu)(?: de ra| dat ra| da de ra| nam| ca nam)? (?:khong|chua|ko|k|hok|hay khong|hay chua)(?: (?:vay|a|ad|nhi|z|v|the|ha|ban))* $/

const HOW_MUCH =
  / (tang|giam) (?:truong |duoc |them |di |len |xuong |manh )?(?:bao nhieu|may|bn|the nao|nhu the nao|ra sao) (?!.*(?:con|xuong|len) (?:bao nhieu|may|bn) )/
/** "mức tăng thu ngân sách", "tốc độ tăng đàn bò"; "sản lượng chè: số lượng, tốc độ tăng" asks for a side of what stands ahead of it. */
const SIZE_OF_TURN =
  / (?:muc(?: do)?|toc do|nhip do|ty le|ti le) (tang|giam) (?!giam |con |xuong |len |so |cung |svck |nam |binh quan |bq |trung binh |moi |hang |la |thi |ra |the |khong |chua )(?=[a-z])/

export function asksSizeOfTurn({ line }: Words): boolean {
  return SIZE_OF_TURN.test(line)
}

/** "tăng bao nhiêu", "tăng thế nào", "mức tăng": which way a difference is asked for, and no more than that. */
export function asksHowMuchMore(words: Words): 'tăng' | 'giảm' | undefined {
  const found = HOW_MUCH.exec(words.line) ?? SIZE_OF_TURN.exec(words.line)
  if (!found || !TURNS.test(words.words[words.wordAt(found.index + found[0].indexOf(found[1]!))]!.text)) return undefined
  return found[1] === 'tang' ? 'tăng' : 'giảm'
}

/** "did … meet … the target". */
const ENGLISH_MET = [
  / (?:did|has|have|was|were) /g,
  /(?:meet|met|reach|reached|achieve|achieved|hit|beat|exceed|exceeded|surpass|surpassed) /g,
  /(?:target|targets|plan|goal|du toan|ke hoach|chi tieu) /g,
]

/** Whether each pattern occurs behind the one before it: one pass, however often the first of them do. */
function inTurn(line: string, patterns: readonly RegExp[]): boolean {
  let at = 0
  for (const pattern of patterns) {
    pattern.lastIndex = at
    if (!pattern.test(line)) return false
    at = pattern.lastIndex
  }
  return true
}
