/**
 * Has work done on each item and gives the results in the order of the items, while further items are awaited.
 * @param window how many items may be under way, or done and not yet taken
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterator<Item>,
  work: (item: Item) => Promise<Result>,
  window: number,
): AsyncGenerator<Result> {
  const under: Promise<Result>[] = [];
  let next: ReturnType<typeof items.next> | undefined = items.next();
  while (next !== undefined || under.length > 0) {
    const first = under[0];
    const isFirstDone = first?.then(() => true as const);
    const more = under.length < window ? next : undefined;
    const event = await Promise.race([isFirstDone, more].filter((each) => each !== undefined));
    if (event === true) {
      yield await under.shift()!;
    } else if (event.done) {
      next = undefined;
    } else {
      under.push(work(event.value));
      next = items.next();
    }
  }
}
