/** esbuild takes the schema in as text (`with { type: 'text' }`). */
declare module '*.schema.json' {
  const text: string;

  // biome-ignore lint/style/noDefaultExport: this is the form in which esbuild gives it.
  export default text;
}
