/** A stylesheet that a script loads when it is needed: bundled on its own, imported as its address. */
declare module '*.css' {
  /** Relative to the script. */
  const address: string;
  export default address;
}
