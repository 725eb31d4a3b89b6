export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

export interface RadioFieldsProps<Value extends string> {
  /** Name of the group; every id in it begins with this. */
  group: string;
  legend: string;
  options: readonly RadioOption<Value>[];
  chosen: Value;
  onChoose(value: Value): void;
}

/** A choice of one out of a few options, each with a hint. */
export function RadioFields<Value extends string>(props: RadioFieldsProps<Value>) {
  const { group, legend, options, chosen, onChoose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => {
        const id = `${group}-${value}`;
        return (
          <div key={value} class="choice">
            <input
              id={id}
              type="radio"
              name={group}
              checked={value === chosen}
              aria-describedby={hint ? `${id}-hint` : undefined}
              onChange={() => onChoose(value)}
            />
            <span>
              <label for={id}>{label}</label>{' '}
              {hint && (
                <small class="muted" id={`${id}-hint`}>
                  {hint}
                </small>
              )}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
