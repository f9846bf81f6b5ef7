import { finds, nothing } from './corpus.ts'

finds(
  'shares',
  ['Năm 2023, cơ cấu kinh tế: nông nghiệp chiếm 48%, công nghiệp - xây dựng chiếm 12%, dịch vụ chiếm 43%.', '48%', '12%', '43%'],
  ['Năm 2023, nông - lâm nghiệp chiếm 45%; tiểu thủ công nghiệp chiếm 10%; thương mại - dịch vụ chiếm 42%.', '45%', '10%', '42%'],
  ['Tỷ trọng nông nghiệp 38,5%, công nghiệp - xây dựng 24,2%, thương mại - dịch vụ 36,3%.', '38,5%', '24,2%', '36,3%'],
  ['Năm 2024, phấn đấu cơ cấu kinh tế: nông nghiệp 48%, công nghiệp 10%, dịch vụ 43%.', '48%', '10%', '43%'],
  ['Cơ cấu lao động: nông nghiệp 60%, công nghiệp 20%, dịch vụ 24%.', '60%', '20%', '24%'],
  [
    'Phân loại đảng viên: đảng viên hoàn thành xuất sắc nhiệm vụ 12,5%, đảng viên hoàn thành tốt nhiệm vụ 70,3%, đảng viên hoàn thành nhiệm vụ 12,1%, đảng viên không hoàn thành nhiệm vụ 1,5%.',
    '12,5%',
    '70,3%',
    '12,1%',
    '1,5%',
  ],
  ['Đảng viên hoàn thành xuất sắc nhiệm vụ chiếm 32,5%, đảng viên hoàn thành tốt nhiệm vụ chiếm 70,5%.', '32,5%', '70,5%'],
  ['Chi bộ hoàn thành xuất sắc nhiệm vụ đạt 40%; chi bộ hoàn thành tốt nhiệm vụ đạt 65%.', '40%', '65%'],
)

nothing(
  'Năm 2023, cơ cấu kinh tế: nông nghiệp chiếm 48%, công nghiệp - xây dựng chiếm 12%, dịch vụ chiếm 40%.',
  'Tỷ trọng nông nghiệp 33,3%, công nghiệp - xây dựng 33,3%, dịch vụ 33,3%.',
  'Tỷ trọng nông nghiệp 33%, công nghiệp - xây dựng 33%, dịch vụ 33%.',
  'Cơ cấu kinh tế: nông nghiệp 48%, công nghiệp - xây dựng 12%.',
  'Tỷ lệ đảng viên hoàn thành nhiệm vụ đạt 97%, trong đó 85% đảng viên hoàn thành tốt nhiệm vụ.',
  'Đảng viên hoàn thành tốt nhiệm vụ trở lên đạt 95%, đảng viên hoàn thành xuất sắc nhiệm vụ 18%.',
  'Chi bộ hoàn thành xuất sắc nhiệm vụ đạt 40%; đảng viên hoàn thành tốt nhiệm vụ đạt 80%.',
  'Tỷ lệ hộ nghèo 3,2%, tỷ lệ hộ cận nghèo 4,1%, tỷ lệ hộ dùng nước sạch 98%.',
  'Chi bộ hoàn thành xuất sắc nhiệm vụ đạt 20%; chi bộ hoàn thành tốt nhiệm vụ đạt 75%.',
  'Năm 2024, phấn đấu cơ cấu kinh tế: nông nghiệp 48%, công nghiệp 10%, dịch vụ 42%.',
  'Cơ cấu lao động: nông nghiệp 60%, công nghiệp 20%, dịch vụ 20%.',
  'Cơ cấu: nông nghiệp 50 tỉ đồng (8%); thương mại dịch vụ 298 tỉ đồng (48%); tiểu thủ công nghiệp và xây dựng 273 tỉ đồng (44%).',
)
