import { corpus, figure, means, nothing } from './corpus.ts'

corpus(
  means(figure(8, '%', { high: 10 }), '8-10%', '8 – 10 %', 'từ 8% đến 10%', '8 đến 10%'),
  means(figure(90_000_000, 'đồng/người/năm', { high: 95_000_000 }), '90-95 triệu đồng/người/năm'),
  means(figure(500_000_000, 'đồng', { high: 1_000_000_000 }), '500 triệu đến 1 tỷ đồng'),
  means(figure(8, 'đường hẻm', { high: 10 }), 'từ 08 đến 10 đường hẻm'),
  nothing('2016 - 2020', 'từ 26 - 28/6/2017', 'nhiệm kỳ 2020-2025', 'ngày 26 và 27/12/2022'),
)
