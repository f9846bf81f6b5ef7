/** What leads on to the place that has most of a thing, or the next: "nhiều nhất là", "kế đến"; for patterns. */
export const FOREMOST =
  '(?:(?:nhiều|ít|cao|thấp|lớn|nhỏ|đông|mạnh|tốt|khá) (?:nhất|hơn)|đứng (?:đầu|thứ (?:hai|ba|nhì))|dẫn đầu|đi đầu|kế(?: đến| đó| tiếp)?|tiếp (?:đến|theo|đó)|sau đó|xếp (?:sau|thứ (?:hai|ba|nhì))|nhất|nhì)(?: (?:là|thuộc về|ở|tại|phải kể đến|đến))*'
