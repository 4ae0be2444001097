import { z } from 'zod';
import { like } from '../source/like.ts';

/** A host as a policy names it; `*.` before it stands for all below it. */
const hostSchema = z
  .string()
  .regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i, like('stats.example.org'));
const hosts = (use: string) => z.array(hostSchema).default([]).describe(use);

/** What pages may take from other hosts, or send there. */
export const policySchema = z.strictObject({
  script: hosts('Hosts whose scripts run in the pages.'),
  connect: hosts('Hosts that scripts may ask.'),
  font: hosts('Hosts that fonts come from.'),
  frame: hosts('Hosts whose pages stand in frames.'),
  form: hosts('Hosts that forms are sent to.'),
  image: hosts(
    'Hosts that pictures of layouts, slots and style rules come from; for answers, `images.hosts`.',
  ),
});
