/** True for a query parameter that only reports where a visitor came from. */
export function isTracking(parameter: string): boolean {
  return /^(utm_\w+|ref_?|source|src|fbclid|gclid|mc_[ce]id|smid|click_key|qid|sr|_pos|_sid|pp|asb|iref)$/i.test(
    parameter,
  );
}
