import { Fragment } from 'preact';

/** An address that is cut at its slashes where it does not fit, not within a word. */
export function Address({ address }: { address: string }) {
  return address.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
