/** What is grown, for patterns. */
export const CROPS =
  'ngô|lạc|khoai(?: lang| tây| sọ| môn)?|sắn|đậu(?: tương| xanh| đen)?|đỗ|mía|chè|cà phê|cao su|hồ tiêu|tiêu|điều|ca cao|mắc ca|cam|quýt|bưởi|chanh(?: leo| dây)?|chuối|dứa|nhãn|vải|mận|mơ|lê|đào|hồng|na|ổi|mít|bơ|táo|xoài|chôm chôm|măng cụt|sầu riêng|thanh long|dừa|cau|quế|hồi|sa nhân|thảo quả|sơn tra|keo|bạch đàn|mỡ|xoan|lát|tre|luồng|dưa(?: hấu| chuột| leo| lưới)?|nho|bí(?: xanh| đỏ)?|cà chua|bắp cải|su su|su hào|khoai mì|bắp|cói|sen|rau má|dược liệu|ớt|hành|tỏi|gừng|nghệ|dâu|thuốc lá|bông|màu|hoa màu|rau màu|rau'
