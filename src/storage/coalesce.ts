/**
 * Runs `task` on behalf of all who ask: whoever asks while it runs shares the next run, which begins when this one ends.
 * A run that fails fails those who share it, and no other.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= running
      .catch(() => {})
      .then(() => {
        running = next!
        next = undefined
        return task()
      })
    return next
  }
}
