/** The most that GitHub gives on one page. */
export const pageSize = 100

export interface Pages<T> {
  readonly items: readonly T[]
  /** False when there were more pages than we read. */
  readonly complete: boolean
}

/** Reads page after page until one is not full. */
export async function readPages<T>(
  most: number,
  read: (page: { readonly per_page: number; readonly page: number }) => Promise<readonly T[]>,
): Promise<Pages<T>> {
  const items: T[] = []
  for (let page = 1; page <= most; page += 1) {
    const found = await read({ per_page: pageSize, page })
    items.push(...found)
    if (found.length < pageSize) return { items, complete: true }
  }
  return { items, complete: false }
}
