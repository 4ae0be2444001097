import {
  type AllowedHosts,
  contentSecurityPolicy,
  type PolicyParts,
} from '../../src/site/content-security-policy.ts';

interface PlainHeadProps extends PolicyParts {
  /** Other hosts that the policy allows. Default: none. */
  readonly hosts?: AllowedHosts | undefined;
  /** Name and version of what makes the page. */
  readonly generator?: string | undefined;
}

/** Print what the head of every document begins with: encoding, policy, width, colour schemes. */
export function PlainHead({ hosts, generator, ...parts }: PlainHeadProps) {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="content-security-policy" content={contentSecurityPolicy(hosts, parts)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {generator && <meta name="generator" content={generator} />}
    </>
  );
}
