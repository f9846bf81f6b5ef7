import { fold } from '../../vietnamese/fold.ts'

/** Whether a change is held against what was planned. */
export function isOfPlan(base: string | undefined): boolean {
  return base !== undefined && /ke hoach|du toan|chi tieu|nghi quyet/.test(fold(base))
}
