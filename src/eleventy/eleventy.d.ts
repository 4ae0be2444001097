/** The part of Eleventy that Kotae uses; the package brings no types of its own. */
declare module '@11ty/eleventy' {
  /** One build, as events describe it. */
  export interface BuildEvent {
    readonly directories: { readonly input: string; readonly output: string };
    readonly outputMode: 'fs' | 'json' | 'ndjson';
    readonly incremental: boolean;
  }

  /** The output of a template. */
  export interface TemplateResult {
    readonly inputPath: string;
    /** `false` for what is not written. */
    readonly outputPath: string | false;
    readonly content: string;
  }

  /** What was copied: files, or folders where nothing is written, by where they come from. */
  export interface CopyResult {
    readonly map: Readonly<Record<string, string>>;
  }

  export interface TemplateExtension {
    /** `false`: Eleventy does not read the file. */
    readonly read?: boolean;
    /** `false`: such templates have no layout. */
    readonly useLayouts?: boolean;
    readonly compile: (
      content: string | undefined,
      inputPath: string,
    ) => (data: TemplateData) => string | Promise<string>;
    readonly compileOptions?: { readonly cache?: boolean; readonly permalink?: 'raw' };
    /** Whether a template is to be made again when this file has changed. */
    readonly isIncrementalMatch?: (file: string) => boolean;
  }

  /** The data that a template is given, from front matter, data files and Eleventy itself. */
  export interface TemplateData {
    readonly [key: string]: unknown;
    readonly page: { readonly url: string; readonly inputPath: string };
  }

  export type Transform = (
    this: {
      readonly page: { readonly url: string | false; readonly inputPath: string };
      readonly outputPath: string | false;
    },
    content: string,
    outputPath: string | false,
  ) => string | Promise<string>;

  export interface UserConfig {
    readonly events: { removeAllListeners(event: string): void; listenerCount(event: string): number };
    readonly ignores: Set<string>;
    readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
    readonly htmlTransformer: { isTransformable(extension: string, context: object): boolean };
    readonly pathPrefix: string;
    readonly directories: {
      readonly input: string;
      readonly output: string;
      readonly includes: string;
      readonly layouts?: string | undefined;
      readonly setViaConfigObject?: (folders: { readonly input: string }) => void;
    };
    addCollection(name: string, collect: () => unknown): void;
    addExtension(extension: string, options: TemplateExtension): void;
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
    addGlobalData(name: string, data: () => unknown): void;
    /** Called with what a template became, before it is written. */
    addLinter(
      name: string,
      look: (content: string, inputPath: string, outputPath: string | false) => void,
    ): void;
    addTemplate(inputPath: string, content: string, data: object): void;
    addTemplateFormats(formats: string): void;
    addWatchTarget(glob: string): void;
    on(event: 'eleventy.before', listener: (event: BuildEvent) => Promise<void>): void;
    on(
      event: 'eleventy.after',
      listener: (event: BuildEvent & { readonly results: readonly TemplateResult[] }) => Promise<void>,
    ): void;
    on(
      event: 'eleventy.contentMap',
      listener: (made: {
        readonly inputPathToUrl: Readonly<Record<string, readonly (string | false)[]>>;
      }) => void,
    ): void;
    on(
      event: 'eleventy.passthrough',
      listener: (copies: { readonly map: Readonly<Record<string, string>> }) => void,
    ): void;
    isVirtualTemplate(inputPath: string): boolean;
    setDataDirectory(folder: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly configPath?: string | false;
    readonly config?: (config: UserConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string | undefined, output?: string, options?: EleventyOptions);
    readonly config: {
      readonly transforms: Record<string, Transform>;
      serverPassthroughCopyBehavior: 'copy' | 'passthrough';
    };
    readonly passthroughManager: {
      setRunMode(mode: 'serve'): void;
      copyAll(paths: readonly string[]): Promise<readonly CopyResult[]>;
    };
    readonly eleventyFiles: { getFiles(): Promise<readonly string[]> };
    readonly directories: { setInput(folder: string): void; setOutput(folder: string): void };
    initializeConfig(): Promise<void>;
    init(): Promise<void>;
    restart(): Promise<void>;
    write(): Promise<readonly [copies: readonly CopyResult[], templates: readonly TemplateResult[]]>;
    toJSON(): Promise<readonly TemplateResult[]>;
    disableLogger(): void;
  }
}
