/** Each code has a message `error-<code>` in both locales. */
export type ErrorCode =
  | 'file-missing'
  | 'file-empty'
  | 'file-binary'
  | 'file-locked'
  | 'file-no-text'
  | 'file-too-large'
  | 'file-not-vietnamese'
  | 'file-unsupported'
  | 'file-no-unit'
  | 'file-not-regular'
  | 'file-unreadable'
  | 'file-changed'
  | 'file-damaged'
  | 'file-name-taken'
  | 'archive-damaged'
  | 'archive-encrypted'
  | 'archive-too-large'
  | 'folder-in-use'
  | 'folder-unwritable'
  | 'folder-corrupt'
  | 'no-answer-from-holder'
  | 'unit-unknown'
  | 'question-too-long'
  | 'choice-expired'
  | 'token-invalid'
  | 'config-invalid'
  | 'bulletin-too-long'
  | 'bulletin-unknown'
  | 'fact-unknown'
  | 'fact-no-figure'
  | 'value-unreadable'
  | 'topic-unknown'
  | 'internal'

/** A fault that a person can be told about. The message is for logs and developers; people read `error-<code>`. */
export class HoiXaError extends Error {
  readonly code: ErrorCode
  /** Values for the localised message, such as `{ file: 'a.pdf' }`. */
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: Record<string, string | number> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'HoiXaError'
    this.code = code
    this.details = options.details ?? {}
  }
}
