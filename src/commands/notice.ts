import type { ReportMeta } from '../domain/report.ts'
import { type ReportFile, reportFile } from '../report-files.ts'
import type { Line } from './line.ts'

/** A file in staff's own words for residents: what the command line says of it wins over its side file. @throws {HoiXaError} as `reportFile` */
export async function noticeFile(path: string, { unit, title, urgent, topics, keywords }: Line): Promise<ReportFile> {
  const file = await reportFile(path)
  const told: ReportMeta = {
    notice: true,
    ...(unit !== undefined && { unit }),
    ...(title !== undefined && { title }),
    ...(urgent && { kind: 'urgent' }),
    ...(topics.length > 0 && { topics }),
    ...(keywords.length > 0 && { keywords }),
  }
  return { ...file, meta: { ...file.meta, ...told } }
}
