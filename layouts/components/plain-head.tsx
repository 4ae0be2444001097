import { contentSecurityPolicy, type PolicyParts } from '../../src/site/content-security-policy.ts';

interface PlainHeadProps extends PolicyParts {
  readonly imageHosts?: readonly string[] | undefined;
}

/** Print what the head of every document begins with: encoding, policy, width, colour schemes. */
export function PlainHead({ imageHosts, ...parts }: PlainHeadProps) {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="content-security-policy" content={contentSecurityPolicy(imageHosts, parts)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
    </>
  );
}
