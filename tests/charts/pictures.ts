import type { ComparisonPicture, TrendMark, TrendPicture } from '../../src/domain/picture.ts'

const frame = {
  title: 'Thu nhập bình quân đầu người',
  measure: 'Đơn vị tính: triệu đồng/người/năm',
  legend: { result: 'Kết quả', target: 'Mục tiêu' },
  notes: [],
  sources: ['Nguồn: Xã Dương Quang triển khai nhiệm vụ năm 2021, 20/01/2021'],
}

export function trend(marks: readonly TrendMark[], more: Partial<TrendPicture> = {}): TrendPicture {
  return { ...frame, subtitle: 'Xã Dương Quang, thành phố Bắc Kạn', kind: 'trend', marks, ...more }
}

export function comparison(
  of: 'target' | 'result',
  bars: ComparisonPicture['bars'],
  more: Partial<ComparisonPicture> = {},
): ComparisonPicture {
  return { ...frame, subtitle: 'Năm 2021', kind: 'comparison', of, bars, ...more }
}

export const mark = (year: number, kind: TrendMark['kind'], value: number, label = String(value)): TrendMark => ({
  year,
  kind,
  value,
  label,
})
