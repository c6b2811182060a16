/** How many of its smallest unit make one of a currency: 100 pence a pound, one yen a yen. */
export const unitsOf = (currency) => 10 ** new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
