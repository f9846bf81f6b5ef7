/** A report of a commune that no shipped report is about, in words that may be quoted. */
export function communeReport(income: string, part: { title?: string; unit?: string; lines?: readonly string[] } = {}): string {
  const { title = 'Xã Cao Thượng triển khai nhiệm vụ năm 2024', unit = CAO_THUONG, lines = [] } = part
  return `---
title: ${JSON.stringify(title)}
unit: ${unit}
date: 2024-01-15
url: https://example.vn/tin/bao-cao-2024?a=1&b=2
---

Ngày 15/01/2024, Đảng ủy và UBND xã họp bàn nhiệm vụ năm 2024.

## Chỉ tiêu năm 2024

- Thu nhập bình quân đầu người: ${income} triệu đồng/người/năm.
- Tổng thu ngân sách trên địa bàn: 512 triệu đồng.
${lines.map(line => `- ${line}\n`).join('')}`
}

export const CAO_THUONG = 'xã Cao Thượng, huyện Ba Bể, tỉnh Bắc Kạn'
export const CAO_THUONG_ID = 'old-01900'
export const DUONG_QUANG_ID = 'old-01849'
