/**
 * Runs the work on all items, so many at a time; results keep the order. A slow one holds only its own place.
 * What throws is thrown when all have ended, because others may still have something to put in order.
 */
export async function pool<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const thrown: unknown[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) {
      try {
        results[index] = await work(item)
      } catch (error) {
        thrown.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker))
  if (thrown.length > 0) throw thrown[0]
  return results
}
