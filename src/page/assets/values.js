// Values of a description: words, lists, and groups that keep the order of their keys.

/** What stands at the end of a way. */
export function valueAt(values, way) {
  return way.reduce((value, step) => {
    if (Array.isArray(value)) return value[step];
    return value?.keys?.find(([key]) => key === step)?.[1];
  }, values);
}

/** A value in words, to be shown. */
export function words(value) {
  return typeof value === "string" ? value : JSON.stringify(value, null, 1);
}
