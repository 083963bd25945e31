import type { ApiModel, ApiOperation, Member, NamedType, ValueType } from "../../model/api-model.ts";

/** One way to make another model of one, with a name for messages. */
export interface SingleEdit {
  readonly name: string;
  readonly model: ApiModel;
}

type Change<T> = readonly [name: string, changed: T | null];

/** Every model that differs from this one in a single thing that users can notice: whatever there is, one at a time. */
export function listSingleEdits(model: ApiModel): SingleEdit[] {
  return [
    { name: "apiVersion", model: { ...model, apiVersion: "2099-01-01" } },
    { name: "baseURL", model: { ...model, baseURL: "https://other.test" } },
    ...editEach(model.errors, ({ code, ...rest }) => [[`status of ${code}`, { code, ...rest, status: 418 }]]).map(
      ({ name, items }) => ({ name, model: { ...model, errors: items } }),
    ),
    ...editEach(model.operations, editOperation).map(({ name, items }) => ({
      name,
      model: { ...model, operations: items },
    })),
    ...editEach(model.types, editType).map(({ name, items }) => ({ name, model: { ...model, types: items } })),
  ];
}

function editOperation(operation: ApiOperation): Change<ApiOperation>[] {
  const { id, sdkMethod, errorCodes, body, answer, query, pathParameters } = operation;
  const of = (name: string, part: Partial<ApiOperation>): Change<ApiOperation> => [
    `${id} ${name}`,
    { ...operation, ...part },
  ];
  return [
    [`${id} gone`, null],
    of("moved", { sdkMethod: `${sdkMethod}Anew` }),
    of("answer", { answer: answer.kind === "nothing" ? { kind: "never" } : { kind: "nothing" } }),
    of("new code", { errorCodes: [...errorCodes, "brand_new"] }),
    ...errorCodes
      .slice(0, 3)
      .map((code) => of(`without ${code}`, { errorCodes: errorCodes.filter((one) => one !== code) })),
    ...(body ? [of("no body", { body: null }), of("body", { body: { ...body, required: !body.required } })] : []),
    ...editEach(query, editMember).map(({ name, items }) => of(`query ${name}`, { query: items })),
    ...pathParameters.map(({ name }) =>
      of(`without ${name}`, { pathParameters: pathParameters.filter((one) => one.name !== name) }),
    ),
  ];
}

function editType(type: NamedType): Change<NamedType>[] {
  const { name } = type;
  const of = (what: string, changed: ValueType): Change<NamedType> => [`${name} ${what}`, { ...type, type: changed }];
  const object = type.type;
  if (object.kind !== "object")
    return [[`${name} gone`, null], ...editValue(object).map(([what, changed]) => of(what, changed))];
  return [
    [`${name} gone`, null],
    of("open", { ...object, open: !object.open }),
    ...editEach(object.members, editMember).map((edit) => of(edit.name, { ...object, members: edit.items })),
  ];
}

function editMember(member: Member): Change<Member>[] {
  const { name, required, deprecated, type } = member;
  return [
    [`${name} gone`, null],
    [`${name} required`, { ...member, required: !required }],
    [`${name} deprecated`, { ...member, deprecated: !deprecated }],
    ...editValue(type).map(([what, changed]): Change<Member> => [`${name} ${what}`, { ...member, type: changed }]),
  ];
}

function editValue(type: ValueType): (readonly [string, ValueType])[] {
  const other: ValueType = { kind: type.kind === "boolean" ? "integer" : "boolean" };
  if (type.kind === "enum")
    return [
      ["type", other],
      ["opened or closed", { ...type, open: !type.open }],
      ["value gone", { ...type, values: type.values.slice(1) }],
      ["value added", { ...type, values: [...type.values, "brand_new"] }],
    ];
  if (type.kind === "list")
    return [
      ["type", other],
      ...editValue(type.items).map(([what, items]) => [`items ${what}`, { ...type, items }] as const),
    ];
  if (type.kind === "union")
    return [
      ["type", other],
      ["not null", { ...type, of: type.of.slice(0, 1) }],
    ];
  return [["type", other]];
}

/** Each list with one of its things changed or left out. */
function editEach<T>(items: readonly T[], edit: (item: T) => readonly Change<T>[]): { name: string; items: T[] }[] {
  return items.flatMap((item, index) =>
    edit(item).map(([name, changed]) => ({
      name,
      items: [...items.slice(0, index), ...(changed === null ? [] : [changed]), ...items.slice(index + 1)],
    })),
  );
}
