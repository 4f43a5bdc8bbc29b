// A total shared out in whole numbers by the method of the largest remainder (Hamilton), no share above its cap.

/** `wishes` are what each would get without rounding; the answer adds up to the total as far as the caps allow. */
export const apportion = (total: number, wishes: readonly number[], caps?: readonly number[]): readonly number[] => {
  const wanted = wishes.reduce((one, other) => one + other, 0);
  if (wanted <= 0 || total <= 0) return wishes.map(() => 0);
  const scaled = wishes.map((wish) => (wish * total) / wanted);
  const shares = scaled.map((wish, index) => Math.floor(Math.min(wish, caps?.[index] ?? wish) + 1e-9));
  let left = total - shares.reduce((one, other) => one + other, 0);
  const order = [...scaled.keys()].filter((index) => (wishes[index] ?? 0) > 0);
  const lack = (index: number): number => (scaled[index] ?? 0) - (shares[index] ?? 0);
  order.sort((one, other) => lack(other) - lack(one) || one - other);
  while (left > 0) {
    const open = order
      .filter((index) => (shares[index] ?? 0) < (caps?.[index] ?? Number.POSITIVE_INFINITY))
      .slice(0, left);
    if (open.length === 0) break;
    for (const index of open) shares[index] = (shares[index] ?? 0) + 1;
    left -= open.length;
  }
  return shares;
};

/** Shares out a number with decimals, in steps of its last digit. */
export const apportionDecimal = (total: number, wishes: readonly number[], decimals: number): readonly number[] => {
  const steps = 10 ** decimals;
  return apportion(Math.round(total * steps), wishes).map((share) => share / steps);
};
