import { latin } from '../../vietnamese/pattern.ts'

/** What stands behind an amount without being what it is of. */
export const NO_OBJECT = latin(
  /^(?:ở|tại|của|trên|cho|với|từ|do|theo|so|và|trong|bằng|đạt|để|được|đã|là|các|những|mỗi|trở|chiếm|nằm|thuộc|gồm|còn|cả|hiện|vụ|năm|\/)(?!\p{L})/u,
)

/** Whether land, a length or a weight is told, which words behind it may be of. */
export function isLand(measure: string): boolean {
  return /^(?:ha|m²|m³|m|km|tấn|tạ)$/.test(measure)
}
