/** `1 wave`, `2 waves`, `no waves`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;
}
