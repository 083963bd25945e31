# Made by `npm run generate` from openapi/. Do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, TypeAlias

from typing_extensions import NotRequired, TypedDict

from sundial._client.api_object import ApiObject

__all__ = [
    "AbuseReason",
    "AbuseReport",
    "ActivityKind",
    "AnnouncedDeprecation",
    "ApiKey",
    "ApiKeyPage",
    "ApiKeyStatus",
    "ApiKeyWithSecret",
    "AssessmentAnswerParam",
    "AssessmentDecision",
    "AssessmentKind",
    "AssessmentOutcome",
    "AssessmentQuestion",
    "AssessmentTrigger",
    "AuditActor",
    "AuditActorKind",
    "AuditEvent",
    "AuditEventPage",
    "BillingPortalSession",
    "Brownout",
    "CalendarAddress",
    "CatalogueListing",
    "CatalogueListingDetails",
    "CatalogueListingPage",
    "ChangelogAffects",
    "ChangelogEntry",
    "ChangelogEntryPage",
    "ChangelogKind",
    "ChangelogReason",
    "ChangelogSource",
    "ChatCompletion",
    "ChatCompletionChoice",
    "ChatCompletionChunk",
    "ChatCompletionChunkChoice",
    "ChatCompletionDelta",
    "ChatCompletionDeltaFunctionCall",
    "ChatCompletionMessage",
    "ChatCompletionRequestParam",
    "ChatContentPartImageUrlParam",
    "ChatContentPartParam",
    "ChatFunctionCall",
    "ChatFunctionCallParam",
    "ChatFunctionParam",
    "ChatLogprobs",
    "ChatMessageParam",
    "ChatToolCall",
    "ChatToolCallDelta",
    "ChatToolCallDeltaFunction",
    "ChatToolCallParam",
    "ChatToolParam",
    "CheckResult",
    "CheckRun",
    "CheckRunState",
    "CheckState",
    "CheckoutSession",
    "CompletionUsage",
    "CompletionUsageCompletionTokensDetails",
    "CompletionUsagePromptTokensDetails",
    "CreateApiKeyRequestParam",
    "CreateCheckoutSessionRequestParam",
    "CreateInstallationRequestParam",
    "CreateInvitationRequestParam",
    "CreateListingAssetRequestParam",
    "CreateListingMessageRequestParam",
    "CreateListingRequestParam",
    "CreateListingVersionRequestParam",
    "CreateOrganizationRequestParam",
    "CreateWebhookEndpointRequestParam",
    "CreatedInstallation",
    "Credit",
    "CreditCategory",
    "CreditPage",
    "DecideAssessmentRequestParam",
    "DecideReviewRequestParam",
    "DeclaredFact",
    "DeprecationKind",
    "DeprecationList",
    "DeprecationState",
    "DeprecationUse",
    "DismissReportsRequestParam",
    "Embedding",
    "EmbeddingList",
    "EmbeddingRequestParam",
    "EmbeddingUsage",
    "ErrorEntry",
    "ErrorEntryList",
    "ErrorGroup",
    "Event",
    "EventPage",
    "EventType",
    "FindingSeverity",
    "FormerCode",
    "GrantScopesRequestParam",
    "Installation",
    "InstallationPage",
    "InstallationState",
    "Invitation",
    "InvitationPage",
    "InvitationStatus",
    "Invoice",
    "InvoiceCollector",
    "InvoiceLine",
    "InvoiceLineCall",
    "InvoiceLineCallPage",
    "InvoiceLineKind",
    "InvoicePage",
    "InvoicePreview",
    "InvoiceStatus",
    "InvoiceSummary",
    "Listing",
    "ListingActivity",
    "ListingActivityPage",
    "ListingAssessment",
    "ListingAsset",
    "ListingAssetKind",
    "ListingCategory",
    "ListingDataHandling",
    "ListingDataHandlingParam",
    "ListingEvent",
    "ListingFinding",
    "ListingKind",
    "ListingLinks",
    "ListingLinksParam",
    "ListingManifest",
    "ListingManifestParam",
    "ListingPage",
    "ListingPriceModel",
    "ListingPricing",
    "ListingPricingParam",
    "ListingRole",
    "ListingScope",
    "ListingScopeParam",
    "ListingSource",
    "ListingSourceParam",
    "ListingStage",
    "ListingSupport",
    "ListingSupportParam",
    "ListingUsage",
    "ListingUse",
    "ListingUseDay",
    "ListingVersion",
    "ListingVersionState",
    "ListingVersionSummary",
    "ManifestChange",
    "MarketplaceRule",
    "MarketplaceRuleChange",
    "MarketplaceRuleSet",
    "MarketplaceRuleSetList",
    "MarketplaceStatement",
    "MarketplaceStatementPage",
    "MarketplaceTerms",
    "MarketplaceTermsList",
    "Member",
    "MemberPage",
    "Modality",
    "Mode",
    "Model",
    "ModelAttribution",
    "ModelBenchmark",
    "ModelBrownout",
    "ModelCapability",
    "ModelCredit",
    "ModelKind",
    "ModelLicence",
    "ModelLifecycle",
    "ModelList",
    "ModelMove",
    "ModelPrice",
    "ModelPriceDifference",
    "ModelState",
    "Money",
    "Notice",
    "NoticeClass",
    "NoticeMails",
    "NoticePage",
    "NoticePreferences",
    "OpenAiError",
    "Organization",
    "OrganizationPage",
    "OrganizationWithRole",
    "PartnerEvent",
    "Plan",
    "PlanCommitment",
    "PlanList",
    "PlanPrice",
    "PlanRateLimits",
    "PlanSeats",
    "PlanSpendLimit",
    "PlanSupport",
    "PriceDifference",
    "Problem",
    "ProblemIssue",
    "PublishedVersion",
    "PutAssessmentAnswersRequestParam",
    "PutNoticePreferencesRequestParam",
    "PutSpendLimitRequestParam",
    "QueuePlace",
    "ReceivedAbuseReport",
    "ReceivedInvitation",
    "ReceivedInvitationPage",
    "ReportDismissal",
    "ReportListingRequestParam",
    "ReportedListing",
    "RequestOutcome",
    "RequestRecord",
    "RequestRecordPage",
    "ResetSandboxRequestParam",
    "ResponseFormatJsonSchemaParam",
    "ResponseFormatParam",
    "RetryAdvice",
    "Review",
    "ReviewBar",
    "ReviewItem",
    "ReviewItemPage",
    "ReviewTime",
    "ReviewTimes",
    "Reviewer",
    "ReviewerEvent",
    "ReviewerFindingParam",
    "ReviewerRole",
    "Role",
    "RotateApiKeyRequestParam",
    "RotateWebhookSecretRequestParam",
    "RuleChangeKind",
    "RuleJudge",
    "SandboxReset",
    "Scenario",
    "ScenarioKind",
    "ScenarioList",
    "ScenarioParameter",
    "ScheduledPlanChange",
    "Scope",
    "SpendEnforcement",
    "SpendLimit",
    "SpendLimitList",
    "SpendPeriod",
    "StatementLine",
    "StreamOptionsParam",
    "Subprocessor",
    "SubprocessorParam",
    "Subscription",
    "SubscriptionStatus",
    "SupportLevel",
    "TokenClass",
    "TokenLogprob",
    "TopLogprob",
    "TransitionRequestParam",
    "UpdateApiKeyRequestParam",
    "UpdateListingVersionRequestParam",
    "UpdateMemberRequestParam",
    "UpdateOrganizationRequestParam",
    "UpdateSubscriptionRequestParam",
    "UpdateWebhookEndpointRequestParam",
    "Usage",
    "UsageBucket",
    "UsageBucketSize",
    "UsageGrouping",
    "UsageOutcome",
    "UsageTotals",
    "UsedVersion",
    "Version",
    "VersionChange",
    "VersionKeyUsage",
    "VersionList",
    "VersionState",
    "VersionUsage",
    "WebhookAttempt",
    "WebhookDelivery",
    "WebhookDeliveryPage",
    "WebhookDeliveryStatus",
    "WebhookDisabledReason",
    "WebhookEndpoint",
    "WebhookEndpointPage",
    "WebhookEndpointWithSecret",
]


class ChatContentPartParam(TypedDict):
    """One part of a message. Which members make sense depends on `type`."""

    type: str
    """The kind of part, such as `text`, `image_url`, `input_audio`, `file` or `refusal`."""
    text: NotRequired[str]
    """The text of a part of the type `text`."""
    refusal: NotRequired[str]
    """The text of a part of the type `refusal`."""
    image_url: NotRequired[ChatContentPartImageUrlParam | ApiObject]
    """The image of a part of the type `image_url`."""
    input_audio: NotRequired[Mapping[str, Any]]
    """The sound of a part of the type `input_audio`, in base64, and its format."""
    file: NotRequired[Mapping[str, Any]]
    """The file of a part of the type `file`."""


class ChatContentPartImageUrlParam(TypedDict):
    """The image of a part of the type `image_url`."""

    url: str
    """The address of the image, or the image itself as a `data:` URL."""
    detail: NotRequired[str]
    """How closely to look, `auto`, `low` or `high`."""


class ChatFunctionCallParam(TypedDict):
    """The function to call, and with what."""

    name: str
    """The name of the function."""
    arguments: str
    """The arguments as JSON text. The model wrote it, so check it before use."""


class ChatFunctionCall(ApiObject):
    """The function to call, and with what."""

    name: str
    """The name of the function."""
    arguments: str
    """The arguments as JSON text. The model wrote it, so check it before use."""


class ChatToolCallParam(TypedDict):
    """One call of a tool."""

    id: str
    """The id of the call, to be named by the message that answers it."""
    type: str
    """The kind of tool, `function` or `custom`."""
    function: NotRequired[ChatFunctionCallParam | ApiObject]
    """The function to call, and with what."""
    custom: NotRequired[Mapping[str, Any]]
    """Name and input of a call of a `custom` tool."""


class ChatToolCall(ApiObject):
    """One call of a tool."""

    id: str
    """The id of the call, to be named by the message that answers it."""
    type: str
    """The kind of tool, `function` or `custom`."""
    function: ChatFunctionCall | None = None
    """The function to call, and with what."""
    custom: dict[str, Any] | None = None
    """Name and input of a call of a `custom` tool."""


class ChatMessageParam(TypedDict):
    """One message of the conversation. Which members make sense depends on `role`."""

    role: Literal["developer", "system", "user", "assistant", "tool", "function"]
    """Who speaks."""
    content: NotRequired[str | Sequence[ChatContentPartParam | ApiObject] | None]
    """The text, or a list of parts. May be null or absent for an assistant's message that only calls tools."""
    name: NotRequired[str | None]
    """The name of the speaker, or of the function that answered."""
    tool_calls: NotRequired[Sequence[ChatToolCallParam | ApiObject] | None]
    """The tools that the assistant called."""
    tool_call_id: NotRequired[str | None]
    """The call that a message of the role `tool` answers."""
    function_call: NotRequired[ChatFunctionCallParam | ApiObject | None]
    """The older form of `tool_calls`.

    Deprecated.
    """
    refusal: NotRequired[str | None]
    """The assistant's refusal."""
    audio: NotRequired[Mapping[str, Any] | None]
    """An earlier spoken answer, by its id."""


class StreamOptionsParam(TypedDict):
    """How to stream."""

    include_usage: NotRequired[bool | None]
    """Whether to send, as the last chunk before `[DONE]`, one that has the token counts of the whole call and no
    choices.
    """
    include_obfuscation: NotRequired[bool | None]
    """Whether to pad the chunks so that their length tells less about the text."""


class ChatFunctionParam(TypedDict):
    """A function that the model may call."""

    name: str
    """The name of the function."""
    description: NotRequired[str | None]
    """What the function does and when to call it."""
    parameters: NotRequired[Mapping[str, Any] | None]
    """The parameters as a JSON Schema."""
    strict: NotRequired[bool | None]
    """Whether the arguments must fit the schema exactly."""


class ChatToolParam(TypedDict):
    """A tool that the model may call."""

    type: str
    """The kind of tool, `function` or `custom`."""
    function: NotRequired[ChatFunctionParam | ApiObject]
    """A function that the model may call."""
    custom: NotRequired[Mapping[str, Any]]
    """A tool with free text as its input."""


class ResponseFormatParam(TypedDict):
    """The form that the answer must have."""

    type: str
    """`text`, `json_object` for any JSON object, or `json_schema` for one that fits `json_schema`."""
    json_schema: NotRequired[ResponseFormatJsonSchemaParam | ApiObject]
    """The schema that the answer must fit."""


class ResponseFormatJsonSchemaParam(TypedDict):
    """The schema that the answer must fit."""

    name: str
    """A name for the schema."""
    description: NotRequired[str | None]
    """What the answer is for."""
    schema: NotRequired[Mapping[str, Any] | None]
    """The JSON Schema."""
    strict: NotRequired[bool | None]
    """Whether the answer must fit the schema exactly."""


class ChatCompletionRequestParam(TypedDict):
    """What to answer, and how. The shape is OpenAI's. Members that are not listed here are passed on untouched, and a
    model that does not know one says so or ignores it.
    """

    model: str
    """The exact name of the model."""
    messages: Sequence[ChatMessageParam | ApiObject]
    """The conversation so far, oldest message first."""
    max_completion_tokens: NotRequired[int | None]
    """The most tokens to produce, reasoning included."""
    max_tokens: NotRequired[int | None]
    """The older name of `max_completion_tokens`.

    Deprecated.
    """
    temperature: NotRequired[float | None]
    """How freely to choose among likely tokens, 0 to 2. The model's own setting when left out, usually 1."""
    top_p: NotRequired[float | None]
    """Choose only among the likeliest tokens that together have this probability. Change this or `temperature`, not
    both.
    """
    n: NotRequired[int | None]
    """How many answers to produce, 1 to 16. Each one is charged. 1 when left out."""
    stop: NotRequired[str | Sequence[str] | None]
    """Up to four texts at which to stop. They are not part of the answer."""
    stream: NotRequired[bool | None]
    """Whether to send the answer piece by piece as server-sent events."""
    stream_options: NotRequired[StreamOptionsParam | ApiObject | None]
    """How to stream. Only with `stream` true."""
    frequency_penalty: NotRequired[float | None]
    """How much to avoid tokens by how often they occurred, -2 to 2."""
    presence_penalty: NotRequired[float | None]
    """How much to avoid tokens that occurred at all, -2 to 2."""
    logit_bias: NotRequired[Mapping[str, float] | None]
    """What to add to the likelihood of single tokens, by token id, -100 to 100."""
    logprobs: NotRequired[bool | None]
    """Whether to return the log probability of each token produced."""
    top_logprobs: NotRequired[int | None]
    """How many of the likeliest tokens to return at each place, 0 to 20. Only with `logprobs` true."""
    seed: NotRequired[int | None]
    """A number that makes equal calls give equal answers where the model can do that."""
    tools: NotRequired[Sequence[ChatToolParam | ApiObject] | None]
    """The tools that the model may call."""
    tool_choice: NotRequired[str | Mapping[str, Any] | None]
    """`none`, `auto`, `required`, or an object that names the one tool to call."""
    parallel_tool_calls: NotRequired[bool | None]
    """Whether one answer may hold several tool calls."""
    functions: NotRequired[Sequence[ChatFunctionParam | ApiObject] | None]
    """The older form of `tools`.

    Deprecated.
    """
    function_call: NotRequired[str | Mapping[str, Any] | None]
    """The older form of `tool_choice`.

    Deprecated.
    """
    response_format: NotRequired[ResponseFormatParam | ApiObject | None]
    """The form that the answer must have."""
    reasoning_effort: NotRequired[str | None]
    """How much to reason before answering, such as `none`, `minimal`, `low`, `medium`, `high` or `xhigh`. For models
    that reason.
    """
    verbosity: NotRequired[str | None]
    """How long the answer should be, `low`, `medium` or `high`."""
    modalities: NotRequired[Sequence[str] | None]
    """The kinds of output, such as `text` and `audio`."""
    audio: NotRequired[Mapping[str, Any] | None]
    """Voice and format of spoken output."""
    prediction: NotRequired[Mapping[str, Any] | None]
    """Text that is expected to be a large part of the answer."""
    web_search_options: NotRequired[Mapping[str, Any] | None]
    """Settings for a model that searches the web."""
    moderation: NotRequired[Mapping[str, Any] | None]
    """Settings of the provider's moderation."""
    metadata: NotRequired[Mapping[str, str] | None]
    """Up to 16 texts of your own, kept with the answer by providers that store it."""
    store: NotRequired[bool | None]
    """Whether the provider may keep the answer."""
    service_tier: NotRequired[str | None]
    """The provider's class of service."""
    prompt_cache_key: NotRequired[str | None]
    """A text that groups calls with a common beginning, so that the provider's cache is hit more often."""
    prompt_cache_options: NotRequired[Mapping[str, Any] | None]
    """Settings of the provider's cache."""
    prompt_cache_retention: NotRequired[str | None]
    """How long the provider's cache keeps the beginning of the prompt."""
    safety_identifier: NotRequired[str | None]
    """A stable, anonymous id of your end user."""
    user: NotRequired[str | None]
    """The older form of `safety_identifier`.

    Deprecated.
    """


class ChatCompletionMessage(ApiObject):
    """The message that the model produced."""

    role: Literal["assistant"]
    """Always `assistant`."""
    content: str | None
    """The text. Null when the model only calls tools."""
    refusal: str | None
    """The refusal, when the model refuses."""
    tool_calls: list[ChatToolCall] | None = None
    """The tools that the model wants to have called."""
    function_call: ChatFunctionCall | None = None
    """The older form of `tool_calls`.

    Deprecated.
    """
    annotations: list[dict[str, Any]] | None = None
    """Notes on the text, such as the pages it quotes."""
    audio: dict[str, Any] | None = None
    """The spoken answer."""


class TopLogprob(ApiObject):
    """A token that was likely at some place."""

    token: str
    """The token."""
    logprob: float
    """The natural logarithm of its probability."""
    bytes: list[int] | None
    """The token's UTF-8 bytes."""


class TokenLogprob(ApiObject):
    """One token and how likely it was."""

    token: str
    """The token."""
    logprob: float
    """The natural logarithm of its probability."""
    bytes: list[int] | None
    """The token's UTF-8 bytes."""
    top_logprobs: list[TopLogprob]
    """The likeliest tokens at this place."""


class ChatLogprobs(ApiObject):
    """Log probabilities of the tokens of one answer."""

    content: list[TokenLogprob] | None
    """The tokens of the text."""
    refusal: list[TokenLogprob] | None
    """The tokens of the refusal."""


class ChatCompletionChoice(ApiObject):
    """One answer."""

    index: int
    """The place of this answer in the list."""
    message: ChatCompletionMessage
    """The message that the model produced."""
    logprobs: ChatLogprobs | None
    """The log probabilities, when they were asked for."""
    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"]
    """Why the answer ended."""


class CompletionUsage(ApiObject):
    """What the call used, in tokens."""

    prompt_tokens: int
    """The tokens of the input, cached ones included."""
    completion_tokens: int
    """The tokens produced, reasoning included."""
    total_tokens: int
    """The sum of both."""
    prompt_tokens_details: CompletionUsagePromptTokensDetails | None = None
    """The input in detail."""
    completion_tokens_details: CompletionUsageCompletionTokensDetails | None = None
    """The output in detail."""


class CompletionUsagePromptTokensDetails(ApiObject):
    """The input in detail."""

    cached_tokens: int | None = None
    """The tokens of the input that came from the provider's cache."""
    cache_write_tokens: int | None = None
    """The tokens of the input that were put into the provider's cache."""
    audio_tokens: int | None = None
    """The tokens of the input that are sound."""


class CompletionUsageCompletionTokensDetails(ApiObject):
    """The output in detail."""

    reasoning_tokens: int | None = None
    """The tokens spent on reasoning."""
    text_tokens: int | None = None
    """The tokens of the output that are text."""
    audio_tokens: int | None = None
    """The tokens of the output that are sound."""
    accepted_prediction_tokens: int | None = None
    """The tokens of `prediction` that occur in the answer."""
    rejected_prediction_tokens: int | None = None
    """The tokens of `prediction` that do not occur in the answer."""


class ChatCompletion(ApiObject):
    """The answer to a chat completion call."""

    id: str
    """The id of the answer."""
    object: Literal["chat.completion"]
    """Always `chat.completion`."""
    created: int
    """When it was made, in seconds since 1970."""
    model: str
    """The model that was asked for."""
    choices: list[ChatCompletionChoice]
    """The answers, as many as `n` says."""
    usage: CompletionUsage
    """What the call used, in tokens."""
    metadata: dict[str, str] | None = None
    """The texts of your own, when the provider keeps them."""
    moderation: dict[str, Any] | None = None
    """What the provider's moderation found."""
    service_tier: str | None = None
    """The provider's class of service."""
    system_fingerprint: str | None = None
    """The configuration that the model ran with."""


class ChatToolCallDelta(ApiObject):
    """More of one tool call."""

    index: int
    """The tool call that this belongs to."""
    id: str | None = None
    """The id of the call. In its first chunk."""
    type: str | None = None
    """The kind of tool. In its first chunk."""
    function: ChatToolCallDeltaFunction | None = None
    """More of the function to call."""


class ChatToolCallDeltaFunction(ApiObject):
    """More of the function to call."""

    name: str | None = None
    """The name of the function. In its first chunk."""
    arguments: str | None = None
    """More of the arguments."""


class ChatCompletionDelta(ApiObject):
    """The part of the message that is new. Join the parts in the order they come."""

    role: Literal["developer", "system", "user", "assistant", "tool"] | None = None
    """Who speaks. In the first chunk of an answer."""
    content: str | None = None
    """More text."""
    refusal: str | None = None
    """More of the refusal."""
    tool_calls: list[ChatToolCallDelta] | None = None
    """More of the tool calls."""
    function_call: ChatCompletionDeltaFunctionCall | None = None
    """The older form of `tool_calls`.

    Deprecated.
    """


class ChatCompletionDeltaFunctionCall(ApiObject):
    """The older form of `tool_calls`."""

    name: str | None = None
    """The name of the function."""
    arguments: str | None = None
    """More of the arguments."""


class ChatCompletionChunkChoice(ApiObject):
    """What is new in one answer."""

    index: int
    """The answer that this belongs to."""
    delta: ChatCompletionDelta
    """The part of the message that is new. Join the parts in the order they come."""
    logprobs: ChatLogprobs | None = None
    """The log probabilities of the new tokens, when they were asked for."""
    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None
    """Why the answer ended. Null until then."""


class ChatCompletionChunk(ApiObject):
    """One piece of a streamed answer, the data of one server-sent event."""

    id: str
    """The id of the answer, the same in every chunk."""
    object: Literal["chat.completion.chunk"]
    """Always `chat.completion.chunk`."""
    created: int
    """When the answer was begun, in seconds since 1970, the same in every chunk."""
    model: str
    """The model that was asked for."""
    choices: list[ChatCompletionChunkChoice]
    """What is new. Empty in the chunk that has the usage."""
    usage: CompletionUsage | None = None
    """The token counts, in the last chunk only, when `stream_options.include_usage` is true. Null or absent in the
    chunks before.
    """
    service_tier: str | None = None
    """The provider's class of service."""
    system_fingerprint: str | None = None
    """The configuration that the model runs with."""


class ProblemIssue(ApiObject):
    """One problem of an invalid request."""

    pointer: str
    """Where in the request, as a JSON Pointer in a URI fragment (RFC 6901, section 6)."""
    detail: str
    """What is wrong there, and what would be right."""
    got: str | None = None
    """What was sent there, its type or its value. A value that is long or may be a secret is never repeated."""
    expected: str | None = None
    """What would be right, in words."""
    suggestion: str | None = None
    """The name or value that was probably meant. Absent when none is near."""


class OpenAiError(ApiObject):
    """The same error in the form OpenAI clients read."""

    message: str
    """The same as `detail`."""
    type: (
        Literal[
            "authentication_error",
            "permission_error",
            "invalid_request_error",
            "not_found_error",
            "conflict_error",
            "idempotency_error",
            "rate_limit_error",
            "billing_error",
            "upstream_error",
            "service_error",
        ]
        | str
    )
    """The group of the code. More may be added."""
    param: str | None
    """The parameter that caused the error, when it is one."""
    code: str
    """The code of the error."""


class Problem(ApiObject):
    """The body of every error, RFC 9457 problem details. The member `error` repeats it in the form OpenAI clients read."""

    type: str
    """The address of the page that explains this kind of error. Identifies the kind."""
    title: str
    """A short name of the kind of error, the same for every occurrence."""
    status: int
    """The HTTP status code."""
    detail: str
    """What happened this time, why, and what to do. For people; do not parse it."""
    instance: str
    """The path of the call."""
    code: str
    """The code of the error. Stable; decide by this."""
    param: str | None
    """The parameter that caused the error, when it is one."""
    retryable: bool
    """Whether the same call can work later."""
    retry_after: int | None
    """The number of seconds after which a retry can work, when it is known."""
    doc_url: str
    """The address of the page that explains this error, the same as `type`."""
    request_id: str
    """The id of the call."""
    request_log_url: str | None = None
    """The address of the page of this call in the portal's request log. Absent when the log does not keep the call, as
    when no API key was found for it.
    """
    errors: list[ProblemIssue]
    """Every single problem of an invalid request. Empty for other errors."""
    error: OpenAiError
    """The same error in the form OpenAI clients read."""


class EmbeddingRequestParam(TypedDict):
    """What to turn into vectors. The shape is OpenAI's. Members that are not listed here are passed on untouched."""

    model: str
    """The exact name of the model."""
    input: str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]]
    """One text, a list of up to 2,048 texts, the token ids of one text, or a list of those."""
    encoding_format: NotRequired[Literal["float", "base64"]]
    """`float` for lists of numbers, `base64` for little-endian 32-bit floats in base64. `float` when left out."""
    dimensions: NotRequired[int]
    """How many numbers each vector shall have. For models that can shorten their vectors."""
    user: NotRequired[str]
    """A stable, anonymous id of your end user."""


class Embedding(ApiObject):
    """The vector of one text."""

    object: Literal["embedding"]
    """Always `embedding`."""
    index: int
    """The place of the text in the input."""
    embedding: list[float] | str
    """The vector, as `encoding_format` says."""


class EmbeddingUsage(ApiObject):
    """What the call used, in tokens."""

    prompt_tokens: int
    """The tokens of the input."""
    total_tokens: int
    """The same as `prompt_tokens`."""


class EmbeddingList(ApiObject):
    """The vectors, in the order of the input."""

    object: Literal["list"]
    """Always `list`."""
    data: list[Embedding]
    """One vector for each text."""
    model: str
    """The model that was asked for."""
    usage: EmbeddingUsage
    """What the call used, in tokens."""


ModelKind: TypeAlias = Literal["chat", "embedding"] | str
"""Which calls name it, `chat` for chat completions and `embedding` for embeddings."""


Modality: TypeAlias = Literal["text", "image", "embedding"] | str
"""A form of what goes in or comes out."""


ModelCapability: TypeAlias = Literal["streaming", "tools", "response_format", "vision", "dimensions"] | str
"""Something that a call may ask for. `streaming` is `stream`, `tools` and `response_format` are the members of that
name, `vision` is images in messages, `dimensions` is fewer numbers in a vector.
"""


class ModelLicence(ApiObject):
    """On what terms the weights or the service behind it are used."""

    spdx: str
    """The identifier in the SPDX list, or `LicenseRef-` and a name for terms that are not in it."""
    url: str
    """The text of the terms."""


class ModelAttribution(ApiObject):
    """Whose model answers."""

    model: str
    """The name that its maker gives it."""
    by: str
    """Who made it."""
    card_url: str
    """The model card, where its maker describes it."""


TokenClass: TypeAlias = Literal["input", "cached_input", "output", "embedding"] | str
"""What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache."""


class Money(ApiObject):
    """An exact amount of money."""

    amount: str
    """The amount as a decimal number, never rounded, such as `0.000312`."""
    currency: Literal["usd"] | str
    """The currency."""


class ModelPrice(ApiObject):
    """What the tokens of one class cost at list price, from a day on."""

    token_class: TokenClass
    """What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache."""
    per_million: Money
    """An exact amount of money."""
    effective_from: datetime
    """From when on the price holds."""
    effective_until: datetime | None
    """Until when it holds; the instant itself does not belong to it. Null while no later price is known."""


class ModelBenchmark(ApiObject):
    """One result, as its maker published it."""

    name: str
    """The benchmark."""
    score: str
    """The score as a decimal number."""
    source_url: str
    """Where it was published."""


ModelState: TypeAlias = Literal["preview", "active", "legacy", "deprecated", "retired"]
"""Where a model is in its life. `preview` may still change and has a short notice; `active` is the one to build on;
`legacy` works, but there is a better one; `deprecated` works until its retirement; `retired` is answered no more.
"""


NoticeClass: TypeAlias = Literal["general", "specialised", "preview"] | str
"""How long before its end a thing is announced to end, `general` six months, `specialised` three months, and `preview`
two weeks.
"""


class ModelMove(ApiObject):
    """One step in the life of a model."""

    to: ModelState
    """Where a model is in its life. `preview` may still change and has a short notice; `active` is the one to build on;
    `legacy` works, but there is a better one; `deprecated` works until its retirement; `retired` is answered no
    more.
    """
    starts_at: datetime
    """From when on it is that."""
    announced_at: datetime
    """When the step was announced."""
    reason: str | None
    """Why. Null where nothing was said."""


class ModelPriceDifference(ApiObject):
    """The list prices of a model and its successor for a million tokens of one class. The difference is what the
    successor costs more, negative when it costs less.
    """

    token_class: TokenClass
    """What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache."""
    per_million: Money
    """An exact amount of money."""
    successor_per_million: Money
    """An exact amount of money."""
    difference: Money
    """An exact amount of money."""


class ModelBrownout(ApiObject):
    """A stretch in which calls of a deprecated model are refused with `model_brownout`."""

    starts_at: datetime
    """Its first moment."""
    ends_at: datetime
    """From when on calls are answered again."""


class ModelCredit(ApiObject):
    """A promise to those who must move while the successor is still a preview."""

    successor_active_by: datetime
    """The moment by which the successor is to be active."""
    percent_of_usage: int
    """How much of what the old model costs is credited from that moment on until the successor is active, in per cent.
    """


class ModelLifecycle(ApiObject):
    """The life of a model, with the steps that are announced."""

    state: ModelState
    """Where a model is in its life. `preview` may still change and has a short notice; `active` is the one to build on;
    `legacy` works, but there is a better one; `deprecated` works until its retirement; `retired` is answered no
    more.
    """
    notice_class: NoticeClass
    """How long before its end a thing is announced to end, `general` six months, `specialised` three months, and
    `preview` two weeks.
    """
    moves: list[ModelMove]
    """Every step so far and every announced one, oldest first."""
    deprecated_at: datetime | None
    """When it is or was deprecated. Null while that is not announced."""
    retired_at: datetime | None
    """From when on its calls are refused with 410. Null while that is not announced."""
    reason: str | None
    """Why it ends. Null while no end is announced."""
    successor: str | None
    """The model to use in its place. Null when there is none."""
    assistance: str | None
    """How people help where there is no successor. Null otherwise."""
    guide_url: str | None
    """The guide for moving. Null while no end is announced."""
    price_differences: list[ModelPriceDifference]
    """What a move to the successor changes in list prices, by class. Empty without a successor."""
    brownouts: list[ModelBrownout]
    """When its calls are refused for a while before the end, so that whoever still uses it notices."""
    credit_if_late: ModelCredit | None
    """What is credited if the successor is late. Null for nothing."""


class Model(ApiObject):
    """A model, what it can do, what it costs, and where it is in its life."""

    id: str
    """The exact name of the model, for the member `model` of a call."""
    object: Literal["model"]
    """Always `model`."""
    created: int
    """When it was first offered, in seconds since 1970."""
    owned_by: str
    """Who made the model."""
    name: str
    """The name for people."""
    description: str
    """What it is for."""
    kind: ModelKind
    """Which calls name it, `chat` for chat completions and `embedding` for embeddings."""
    family: str
    """The models that it belongs to."""
    input_modalities: list[Modality]
    """What it reads."""
    output_modalities: list[Modality]
    """What it answers with."""
    context_tokens: int
    """How many tokens a call may have, its answer included."""
    output_tokens: int | None
    """How many tokens an answer may have. Null for embeddings."""
    dimensions: int | None
    """How many numbers a vector has, unless a call asks for fewer. Null for chat."""
    capabilities: list[ModelCapability]
    """What a call may ask of it."""
    knowledge_cutoff: str | None
    """The day that its training data reaches to. Null where that is not published."""
    licence: ModelLicence
    """On what terms the weights or the service behind it are used."""
    attribution: ModelAttribution
    """Whose model answers."""
    regions: list[str]
    """Where live calls are answered."""
    prices: list[ModelPrice]
    """Every list price, also past and coming ones, by class and day. What a plan takes off is in its own prices."""
    benchmarks: list[ModelBenchmark]
    """Results that the maker of the model published."""
    lifecycle: ModelLifecycle
    """The life of a model, with the steps that are announced."""


class ModelList(ApiObject):
    """The models on offer."""

    object: Literal["list"]
    """Always `list`."""
    data: list[Model]
    """The models, by name."""


Role: TypeAlias = Literal["owner", "admin", "developer", "finance", "viewer"]
"""What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
finance sees usage, viewers read.
"""


class OrganizationWithRole(ApiObject):
    """An organization as one of its members sees it."""

    id: str
    """The id of the organization."""
    name: str
    """Its name."""
    plan: str
    """The plan it is on, which sets its limits and prices."""
    version_pin: str | None
    """The dated version that calls get when neither the call nor its key names one. Set to the newest at the first call
    with one of its keys; null until then.
    """
    version_pin_previous: str | None
    """The pin that a rollback would restore. Null when there was none, or when nothing can be rolled back."""
    version_pin_rollback_until: datetime | None
    """Until when the last change of the pin can be rolled back, in UTC. Null when nothing can be rolled back."""
    role: Role
    """What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
    finance sees usage, viewers read.
    """
    created_at: datetime
    """When it was made, in UTC."""


class OrganizationPage(ApiObject):
    """One page of organizations, newest first."""

    data: list[OrganizationWithRole]
    """The organizations of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateOrganizationRequestParam(TypedDict):
    """The organization to make."""

    name: str
    """The name of the organization, 1 to 100 characters."""


class Organization(ApiObject):
    """An organization, which owns keys, usage and members."""

    id: str
    """The id of the organization."""
    name: str
    """Its name."""
    plan: str
    """The plan it is on, which sets its limits and prices."""
    version_pin: str | None
    """The dated version that calls get when neither the call nor its key names one. Set to the newest at the first call
    with one of its keys; null until then.
    """
    version_pin_previous: str | None
    """The pin that a rollback would restore. Null when there was none, or when nothing can be rolled back."""
    version_pin_rollback_until: datetime | None
    """Until when the last change of the pin can be rolled back, in UTC. Null when nothing can be rolled back."""
    created_at: datetime
    """When it was made, in UTC."""


class UpdateOrganizationRequestParam(TypedDict):
    """What to change. What is left out stays as it is."""

    name: NotRequired[str]
    """The name of the organization, 1 to 100 characters."""
    version_pin: NotRequired[str]
    """The dated version that calls shall get when neither the call nor its key names one. A date between two versions
    means the earlier one. The change can be rolled back for 72 hours.
    """


class Member(ApiObject):
    """A person's membership of the organization."""

    id: str
    """The id of the membership."""
    user_id: str
    """The id of the person."""
    email: str
    """The person's e-mail address."""
    name: str
    """The person's name. Empty when it was never given."""
    role: Role
    """What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
    finance sees usage, viewers read.
    """
    created_at: datetime
    """When the person joined, in UTC."""


class MemberPage(ApiObject):
    """One page of members, newest first."""

    data: list[Member]
    """The members of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class UpdateMemberRequestParam(TypedDict):
    """What to change."""

    role: Role
    """What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
    finance sees usage, viewers read.
    """


InvitationStatus: TypeAlias = Literal["pending", "accepted", "revoked", "expired"]
"""Where an invitation stands. Only a pending one can be accepted or revoked."""


class Invitation(ApiObject):
    """An invitation to join the organization."""

    id: str
    """The id of the invitation."""
    email: str
    """The address that was invited."""
    role: Role
    """What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
    finance sees usage, viewers read.
    """
    status: InvitationStatus
    """Where an invitation stands. Only a pending one can be accepted or revoked."""
    invited_by: str
    """The id of the person or key that invited."""
    expires_at: datetime
    """When it can no longer be accepted, in UTC."""
    created_at: datetime
    """When it was made, in UTC."""


class InvitationPage(ApiObject):
    """One page of invitations, newest first."""

    data: list[Invitation]
    """The invitations of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateInvitationRequestParam(TypedDict):
    """Whom to invite, and as what."""

    email: str
    """The address to invite. It gets a mail with a link."""
    role: Role
    """What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
    finance sees usage, viewers read.
    """


class ReceivedInvitation(ApiObject):
    """An invitation as the invited person sees it."""

    id: str
    """The id of the invitation."""
    organization_id: str
    """The id of the organization to join."""
    organization_name: str
    """The name of the organization to join."""
    email: str
    """The address that was invited."""
    role: Role
    """What a member may do. Owners and admins do everything; only owners make owners. Developers make keys and calls,
    finance sees usage, viewers read.
    """
    status: InvitationStatus
    """Where an invitation stands. Only a pending one can be accepted or revoked."""
    invited_by: str
    """The id of the person or key that invited."""
    expires_at: datetime
    """When it can no longer be accepted, in UTC."""
    created_at: datetime
    """When it was made, in UTC."""


class ReceivedInvitationPage(ApiObject):
    """One page of invitations, newest first."""

    data: list[ReceivedInvitation]
    """The invitations of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


NoticeMails: TypeAlias = Literal["all", "own_keys", "none"]
"""Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the person made, or
`none`. Owners and admins get those of the last days in any case.
"""


class NoticePreferences(ApiObject):
    """Which notices of ends a person gets by mail in an organization."""

    mails: NoticeMails
    """Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the person made, or
    `none`. Owners and admins get those of the last days in any case.
    """
    is_usual: bool
    """Whether that is what the role usually gets, because the person has chosen nothing. Owners and admins usually get
    `all`, others `own_keys`.
    """


class PutNoticePreferencesRequestParam(TypedDict):
    """Which notices of ends the person wants by mail."""

    mails: NoticeMails
    """Which notices come by mail: `all` of the organization's, `own_keys` for those about keys that the person made, or
    `none`. Owners and admins get those of the last days in any case.
    """


Mode: TypeAlias = Literal["test", "live"]
"""Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
`live` reaches providers and is charged.
"""


Scope: TypeAlias = (
    Literal[
        "inference.write",
        "models.read",
        "organization.read",
        "organization.write",
        "members.read",
        "members.write",
        "keys.read",
        "keys.write",
        "usage.read",
        "requests.read",
        "billing.read",
        "billing.write",
        "marketplace.read",
        "marketplace.write",
        "installations.read",
        "installations.write",
        "webhooks.read",
        "webhooks.write",
        "audit.read",
    ]
    | str
)
"""One right of a credential. More will be added."""


ApiKeyStatus: TypeAlias = Literal["active", "expiring", "expired", "revoked"]
"""Whether the key works. `expiring` still works, but was replaced or ends within seven days."""


class ApiKey(ApiObject):
    """An API key, without its secret."""

    id: str
    """The id of the key. Not secret."""
    name: str
    """The name that people know the key by."""
    mode: Mode
    """Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
    `live` reaches providers and is charged.
    """
    prefix: str
    """How the key begins, `sdl_test_` or `sdl_live_`."""
    last4: str
    """The last four characters of the key."""
    scopes: list[Scope]
    """What the key may do."""
    status: ApiKeyStatus
    """Whether the key works. `expiring` still works, but was replaced or ends within seven days."""
    version_pin: str | None
    """The dated version that calls with this key get when they name none. Null for the organization's."""
    created_by: str
    """The id of the person or key that made it."""
    created_at: datetime
    """When it was made, in UTC."""
    expires_at: datetime | None
    """When it stops working, in UTC. Null for never."""
    revoked_at: datetime | None
    """When it was revoked, in UTC. Null when it was not."""
    last_used_at: datetime | None
    """When it was last used, in UTC, to about a minute. Null for never."""
    replaced_by: str | None
    """The id of the key that replaced it. Null when none did."""


class ApiKeyPage(ApiObject):
    """One page of API keys, newest first."""

    data: list[ApiKey]
    """The API keys of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateApiKeyRequestParam(TypedDict):
    """The key to make. Its mode is the mode of the credential that makes it."""

    name: str
    """A name that people will know the key by, 1 to 100 characters."""
    scopes: NotRequired[Sequence[Scope]]
    """What the key may do. `inference.write` and `models.read` when left out. A scope named twice counts once."""
    expires_at: NotRequired[datetime | str | None]
    """When the key shall stop working, in UTC, at most 730 days from now. Never when null or left out."""
    version_pin: NotRequired[str | None]
    """The dated version that calls with this key shall get when they name none. A date between two versions means the
    earlier one. The organization's when null or left out.
    """


class ApiKeyWithSecret(ApiObject):
    """A new API key with its secret. The secret is shown this once and cannot be had again."""

    id: str
    """The id of the key. Not secret."""
    name: str
    """The name that people know the key by."""
    mode: Mode
    """Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
    `live` reaches providers and is charged.
    """
    prefix: str
    """How the key begins, `sdl_test_` or `sdl_live_`."""
    last4: str
    """The last four characters of the key."""
    scopes: list[Scope]
    """What the key may do."""
    status: ApiKeyStatus
    """Whether the key works. `expiring` still works, but was replaced or ends within seven days."""
    version_pin: str | None
    """The dated version that calls with this key get when they name none. Null for the organization's."""
    created_by: str
    """The id of the person or key that made it."""
    created_at: datetime
    """When it was made, in UTC."""
    expires_at: datetime | None
    """When it stops working, in UTC. Null for never."""
    revoked_at: datetime | None
    """When it was revoked, in UTC. Null when it was not."""
    last_used_at: datetime | None
    """When it was last used, in UTC, to about a minute. Null for never."""
    replaced_by: str | None
    """The id of the key that replaced it. Null when none did."""
    secret: str
    """The key itself, to be sent as `Authorization: Bearer <secret>`. Store it safely."""


class UpdateApiKeyRequestParam(TypedDict):
    """What to change. What is left out stays as it is. Scopes and expiry of a key never change; make a new key for
    that.
    """

    name: NotRequired[str]
    """The new name, 1 to 100 characters."""
    version_pin: NotRequired[str | None]
    """The dated version that calls with this key shall get when they name none. A date between two versions means the
    earlier one. Null for the organization's.
    """


class RotateApiKeyRequestParam(TypedDict):
    """How to replace the key."""

    overlap_seconds: int
    """How long the old key goes on working beside the new one, in seconds, 0 to 604,800 (seven days)."""


UsageBucketSize: TypeAlias = Literal["minute", "hour", "day"]
"""The length of a bucket. Minutes, hours and days are those of UTC. An answer says what was asked for."""


UsageGrouping: TypeAlias = Literal["model", "api_key", "outcome"]
"""What to divide buckets by. An answer says what was asked for."""


class UsageTotals(ApiObject):
    """The sums of the whole range."""

    requests: int
    """The number of inference calls."""
    input_tokens: int
    """The tokens of the inputs, cached ones included."""
    cached_input_tokens: int
    """The tokens of the inputs that came from a provider's cache."""
    output_tokens: int
    """The tokens produced."""
    would_have_cost: Money | None
    """In test mode, what all of it would have cost in live mode, each call at the price of its day. It is never billed.
    Models that are no longer on offer are left out. Null in live mode.
    """


UsageOutcome: TypeAlias = Literal["succeeded", "failed", "client_disconnected", "interrupted", "adjusted"] | str
"""How usage came about: by calls that ended so, as in the request log, or, as `adjusted`, by corrections of the
operator, which count no call and may take tokens away. More may be added.
"""


class UsageBucket(ApiObject):
    """What was used in one minute, hour or day; of one model, key or outcome when that was asked for."""

    start: datetime
    """The beginning of the bucket, in UTC. Belongs to it."""
    end: datetime
    """The end of the bucket, in UTC. Does not belong to it."""
    model: str | None
    """The model, when grouped by it. Null otherwise."""
    api_key_id: str | None
    """The id of the key, when grouped by it, or `sample` for sample calls. Null otherwise."""
    outcome: UsageOutcome | None
    """The outcome, when grouped by it. Null otherwise."""
    requests: int
    """The number of inference calls."""
    input_tokens: int
    """The tokens of the inputs, cached ones included. Below zero only where the outcome is `adjusted`."""
    cached_input_tokens: int
    """The tokens of the inputs that came from a provider's cache. Below zero only where the outcome is `adjusted`."""
    output_tokens: int
    """The tokens produced. Below zero only where the outcome is `adjusted`."""


class Usage(ApiObject):
    """What the organization used in a range of time, in the mode of the credential."""

    start: datetime
    """The beginning of the range, in UTC. Belongs to it."""
    end: datetime
    """The end of the range, in UTC. Does not belong to it."""
    bucket: UsageBucketSize
    """The length of a bucket. Minutes, hours and days are those of UTC. An answer says what was asked for."""
    group_by: UsageGrouping | None
    """What each bucket is divided by. Null for nothing."""
    mode: Mode
    """Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
    `live` reaches providers and is charged.
    """
    sample_requests: int
    """How many of the calls are sample calls, which the test mode of a new organization starts with."""
    totals: UsageTotals
    """The sums of the whole range."""
    buckets: list[UsageBucket]
    """The parts of the range in which there was use, oldest first. Those without any are left out."""


SupportLevel: TypeAlias = Literal["community", "email", "priority", "dedicated"] | str
"""How support is given."""


class PlanSupport(ApiObject):
    """The support that belongs to a plan."""

    level: SupportLevel
    """How support is given."""
    first_response_hours: int | None
    """The hours within which a first answer comes. Null when none is promised."""


class PlanSeats(ApiObject):
    """The people that a plan is for."""

    included: int
    """How many people belong to the base price."""
    price: Money | None
    """What each further person costs a month. Null when nobody can be added."""


class PlanRateLimits(ApiObject):
    """The limits of a plan for each mode."""

    requests_per_minute: int
    """Calls a minute."""
    tokens_per_minute: int
    """Tokens a minute."""
    concurrency: int
    """Live inference calls under way at once, each until its last byte."""


class PlanSpendLimit(ApiObject):
    """The limit on spending that a plan comes with, a month."""

    default: Money | None
    """What may be spent when nobody has set a limit. Null for no limit."""
    maximum: Money | None
    """The highest limit that can be set. Null for none."""


class PlanCommitment(ApiObject):
    """The least that is paid a month on a plan, whatever is used."""

    amount: Money
    """An exact amount of money."""
    discount_percent: float
    """By how much the prices of tokens are lower in return, in per cent."""


class PlanPrice(ApiObject):
    """What the tokens of one class of one model cost on a plan, from a day on."""

    id: str
    """The permanent name of this price, as lines of invoices give it."""
    model: str
    """The model."""
    token_class: TokenClass
    """What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache."""
    per_token: Money
    """An exact amount of money."""
    per_million: Money
    """An exact amount of money."""
    included_tokens: int
    """How many tokens a month are included before the price counts."""
    effective_from: datetime
    """From when on the price holds."""
    effective_until: datetime | None
    """Until when it holds; the instant itself does not belong to it. Null while no later price is known."""


class Plan(ApiObject):
    """What an organization can subscribe to."""

    id: str
    """The name of the plan in calls."""
    name: str
    """The name for people."""
    description: str
    """What it is for."""
    features: list[str]
    """What belongs to it, in the words of the price list."""
    support: PlanSupport
    """The support that belongs to a plan."""
    base: Money | None
    """What it costs a month before anything is used. Null for a price that is agreed on."""
    seats: PlanSeats
    """The people that a plan is for."""
    rate_limits: PlanRateLimits
    """The limits of a plan for each mode."""
    spend_limit: PlanSpendLimit
    """The limit on spending that a plan comes with, a month."""
    commitment: PlanCommitment | None
    """The least that is paid. Null for none."""
    batch_discount_percent: float
    """By how much tokens of batches are cheaper, in per cent. There is no operation for batches yet."""
    is_self_service: bool
    """Whether an organization can choose it by itself. Others are agreed on with sales."""
    prices: list[PlanPrice]
    """Every price, also past and coming ones, by model, class and day."""


class PlanList(ApiObject):
    """The plans on offer."""

    data: list[Plan]
    """Every plan, the smallest first."""


SubscriptionStatus: TypeAlias = Literal["active", "past_due"] | str
"""Whether the subscription is paid for."""


class ScheduledPlanChange(ApiObject):
    """A change of the plan that lies ahead."""

    plan: str
    """The plan from then on."""
    seats: int
    """The people it is for from then on."""
    effective_at: datetime
    """When it takes effect."""


InvoiceCollector: TypeAlias = Literal["none", "stripe"] | str
"""Who collects the money. `none` on an installation without a payment provider, where invoices are made all the same.
"""


class Subscription(ApiObject):
    """What the organization subscribes to."""

    plan: str
    """The plan in force."""
    seats: int
    """The people it is paid for."""
    seats_taken: int
    """The members that the organization has. Open invitations are not counted."""
    status: SubscriptionStatus
    """Whether the subscription is paid for."""
    anchor_at: datetime
    """The instant at which months of the subscription begin. A day that a month does not have is its last day."""
    period_start: datetime
    """The beginning of the month under way. Belongs to it."""
    period_end: datetime
    """The end of the month under way. Does not belong to it."""
    scheduled_change: ScheduledPlanChange | None
    """A change that lies ahead. Null for none."""
    collector: InvoiceCollector
    """Who collects the money. `none` on an installation without a payment provider, where invoices are made all the
    same.
    """
    collection_paused: bool
    """Whether the collector has the organization as its customer and this installation cannot reach it now, because it
    is set up without the key. Invoices are made and wait until it is there again.
    """


class UpdateSubscriptionRequestParam(TypedDict):
    """What to change. What is left out stays."""

    plan: NotRequired[str]
    """The plan to move to."""
    seats: NotRequired[int]
    """The people to pay for."""


InvoiceStatus: TypeAlias = Literal["draft", "open", "paid", "past_due", "void"] | str
"""Where an invoice stands. A `draft` may still change, an `open` one waits to be paid."""


class InvoiceSummary(ApiObject):
    """An invoice without its lines."""

    id: str
    """The id of the invoice."""
    number: str
    """The number for people, in sequence for the organization."""
    status: InvoiceStatus
    """Where an invoice stands. A `draft` may still change, an `open` one waits to be paid."""
    collector: InvoiceCollector
    """Who collects the money. `none` on an installation without a payment provider, where invoices are made all the
    same.
    """
    period_start: datetime
    """The beginning of the month whose usage it charges. Belongs to it."""
    period_end: datetime
    """The end of that month. Does not belong to it."""
    subtotal: Money
    """An exact amount of money."""
    credits_applied: Money
    """An exact amount of money."""
    brought_forward: Money
    """An exact amount of money."""
    total: Money
    """An exact amount of money."""
    carried_forward: Money
    """An exact amount of money."""
    created_at: datetime
    """When it was made."""
    opened_at: datetime | None
    """When it became final. Null for a draft."""
    due_at: datetime | None
    """When it has to be paid. Null for a draft."""
    paid_at: datetime | None
    """When it was paid. Null when it was not."""
    voided_at: datetime | None
    """When it was cancelled. Null when it was not."""
    payment_url: str | None
    """The page of the payment provider on which it is paid. Null for none."""


class InvoicePage(ApiObject):
    """One page of invoices, newest first."""

    data: list[InvoiceSummary]
    """The invoices of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


InvoiceLineKind: TypeAlias = (
    Literal["base", "seats", "usage", "proration", "adjustment", "minimum_commit", "discount"] | str
)
"""What a line is for."""


class InvoiceLine(ApiObject):
    """One line of an invoice. `amount` is `exact_amount`, rounded once to cents, half to even."""

    id: str | None
    """The id of the line. Null in a preview."""
    kind: InvoiceLineKind
    """What a line is for."""
    description: str
    """What it is for, in words."""
    period_start: datetime
    """The beginning of the time that the line is for. Belongs to it."""
    period_end: datetime
    """The end of the time that the line is for. Does not belong to it."""
    plan: str
    """The plan in force in that time."""
    model: str | None
    """The model of a line of usage. Null for others."""
    token_class: TokenClass | None
    """The class of tokens of a line of usage. Null for others."""
    price_id: str | None
    """The price of a line of usage, as the plan names it. Null for others."""
    quantity: int
    """Tokens of usage and corrections, people of seats, and 1 of anything else. Negative where something is given back.
    """
    included_quantity: int
    """How many of them are included."""
    charged_quantity: int
    """How many of them are charged."""
    unit_price: Money | None
    """What one of them costs. Null for lines without a price of their own."""
    exact_amount: Money
    """An exact amount of money."""
    amount: Money
    """An exact amount of money."""


class Invoice(ApiObject):
    """What a month costs. The lines sum to `subtotal`; `total` is what is left of it after credits and what earlier
    invoices could not pay out (`brought_forward`), and never below zero: what would be is `carried_forward` to the
    next invoice. `refunded` is what was given back of `total` after it was paid.
    """

    id: str
    """The id of the invoice."""
    number: str
    """The number for people, in sequence for the organization."""
    status: InvoiceStatus
    """Where an invoice stands. A `draft` may still change, an `open` one waits to be paid."""
    collector: InvoiceCollector
    """Who collects the money. `none` on an installation without a payment provider, where invoices are made all the
    same.
    """
    period_start: datetime
    """The beginning of the month whose usage it charges. Belongs to it."""
    period_end: datetime
    """The end of that month. Does not belong to it."""
    subtotal: Money
    """An exact amount of money."""
    credits_applied: Money
    """An exact amount of money."""
    brought_forward: Money
    """An exact amount of money."""
    total: Money
    """An exact amount of money."""
    carried_forward: Money
    """An exact amount of money."""
    refunded: Money
    """An exact amount of money."""
    created_at: datetime
    """When it was made."""
    opened_at: datetime | None
    """When it became final. Null for a draft."""
    due_at: datetime | None
    """When it has to be paid. Null for a draft."""
    paid_at: datetime | None
    """When it was paid. Null when it was not."""
    voided_at: datetime | None
    """When it was cancelled. Null when it was not."""
    payment_url: str | None
    """The page of the payment provider on which it is paid. Null for none."""
    lines: list[InvoiceLine]
    """The lines."""


class InvoiceLineCall(ApiObject):
    """One call, or one correction, behind a line. The amounts of all of them sum to the exact amount of the line."""

    request_id: str | None
    """The call. Null for a correction that belongs to no call."""
    adjustment_id: str | None
    """The correction. Null for a call."""
    created_at: datetime
    """When the call began, or the moment that the correction is for."""
    api_key_id: str
    """The key it was made with."""
    model: str
    """The model."""
    outcome: str
    """How it ended; `adjusted` for a correction."""
    token_class: TokenClass
    """What tokens are told apart by when they are priced. `input` leaves out what came out of a provider's cache."""
    quantity: int
    """Its tokens of this class."""
    included_quantity: int
    """How many of them were included."""
    charged_quantity: int
    """How many are charged."""
    price_id: str
    """The price, as the plan names it."""
    unit_price: Money
    """An exact amount of money."""
    amount: Money
    """An exact amount of money."""


class InvoiceLineCallPage(ApiObject):
    """One page of the calls behind a line, oldest first."""

    data: list[InvoiceLineCall]
    """The calls of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class InvoicePreview(ApiObject):
    """What the next invoice would be, from what is used by now."""

    plan: str
    """The plan it is for."""
    seats: int
    """The people it is for."""
    takes_effect_at: datetime | None
    """When the change asked for would begin, if it were made now: at the next full minute, or with the next month. Null
    when none is asked for, and when it is in force already.
    """
    period_start: datetime
    """The beginning of the month under way. Belongs to it."""
    period_end: datetime
    """The end of that month, when the invoice is made."""
    lines: list[InvoiceLine]
    """The lines as they would be."""
    subtotal: Money
    """An exact amount of money."""
    credits_applied: Money
    """An exact amount of money."""
    brought_forward: Money
    """An exact amount of money."""
    total: Money
    """An exact amount of money."""
    carried_forward: Money
    """An exact amount of money."""
    as_of: datetime
    """Until when usage is counted."""


SpendPeriod: TypeAlias = Literal["day", "month"]
"""The time that a limit is for: a day of UTC, or a month of the subscription."""


SpendEnforcement: TypeAlias = Literal["hard", "soft"]
"""`hard` refuses calls that do not fit, `soft` only tells."""


class SpendLimit(ApiObject):
    """A limit on what calls may cost. Base and seats of the plan do not count."""

    api_key_id: str | None
    """The key that it is for. Null for the whole organization."""
    period: SpendPeriod
    """The time that a limit is for: a day of UTC, or a month of the subscription."""
    enforcement: SpendEnforcement
    """`hard` refuses calls that do not fit, `soft` only tells."""
    amount: Money
    """An exact amount of money."""
    alert_percents: list[int]
    """The parts of the amount, in per cent, at which mail is sent."""
    spent: Money
    """An exact amount of money."""
    held: Money
    """An exact amount of money."""
    remaining: Money
    """An exact amount of money."""
    period_start: datetime
    """The beginning of the period under way. Belongs to it."""
    period_end: datetime
    """Its end, when the amount is free again. Does not belong to it."""
    is_of_plan: bool
    """Whether it comes with the plan. It goes once another one is set."""


class SpendLimitList(ApiObject):
    """The limits of the organization."""

    data: list[SpendLimit]
    """That of the organization first, then those of keys."""


class PutSpendLimitRequestParam(TypedDict):
    """A limit to set in place of the one for the same key and period, or to take away."""

    api_key_id: NotRequired[str | None]
    """The key that it is for. Left out or null for the whole organization."""
    period: SpendPeriod
    """The time that a limit is for: a day of UTC, or a month of the subscription."""
    amount: str | None
    """The most that may be spent, in US dollars as a decimal number, such as `250.00`. Null takes the limit away."""
    enforcement: NotRequired[SpendEnforcement]
    """`hard` refuses calls that do not fit, `soft` only tells."""
    alert_percents: NotRequired[Sequence[int]]
    """At which parts of the amount to send mail, in per cent. 50, 80 and 100 when left out. A hard limit that refuses a
    call has reached its 100 per cent.
    """


CreditCategory: TypeAlias = Literal["promotional", "paid"] | str
"""Whether a credit was given or bought."""


class Credit(ApiObject):
    """An amount that is taken off the usage of coming invoices."""

    id: str
    """The id of the credit."""
    name: str
    """What it was given for."""
    category: CreditCategory
    """Whether a credit was given or bought."""
    amount: Money
    """An exact amount of money."""
    remaining: Money
    """An exact amount of money."""
    priority: int
    """Which is used first; 0 before 100. Of equals the one that ends first, then the oldest."""
    effective_at: datetime
    """From when on it counts."""
    expires_at: datetime | None
    """Until when it counts. Null for no end."""
    created_at: datetime
    """When it was given."""


class CreditPage(ApiObject):
    """One page of credits, newest first."""

    data: list[Credit]
    """The credits of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateCheckoutSessionRequestParam(TypedDict):
    """What to pay for."""

    plan: str
    """The plan to move to."""
    seats: NotRequired[int]
    """The people to pay for. Those that belong to the base price when left out."""


class CheckoutSession(ApiObject):
    """A page of the payment provider on which a plan is paid for."""

    url: str
    """Where to send the person. The page comes back to the portal."""
    expires_at: datetime
    """Until when the page can be used."""


class BillingPortalSession(ApiObject):
    """A page of the payment provider with means of payment and receipts."""

    url: str
    """Where to send the person. It is good for a few minutes."""


ListingKind: TypeAlias = Literal["app", "connector", "agent_tool"] | str
"""What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
service).
"""


ListingCategory: TypeAlias = (
    Literal[
        "analytics",
        "communication",
        "content",
        "customer_support",
        "data",
        "developer_tools",
        "education",
        "finance",
        "health",
        "human_resources",
        "legal",
        "productivity",
        "research",
        "sales",
        "security",
    ]
    | str
)
"""What a listing is good for. More may be added."""


class CatalogueListing(ApiObject):
    """A published listing."""

    id: str
    """Its id."""
    slug: str
    """Its part of addresses."""
    kind: ListingKind
    """What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
    service).
    """
    name: str
    """Its name."""
    tagline: str
    """What it does, in a sentence."""
    categories: list[ListingCategory]
    """What it is good for."""
    icon_url: str | None
    """Its icon."""
    partner: str
    """The name of the organization that offers it."""
    version: int
    """The number of the published version."""
    published_at: datetime
    """When that version was published."""


class CatalogueListingPage(ApiObject):
    """One page of published listings, by name."""

    data: list[CatalogueListing]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


ListingVersionState: TypeAlias = (
    Literal[
        "draft",
        "submitted",
        "in_checks",
        "in_review",
        "changes_requested",
        "approved",
        "published",
        "paused",
        "superseded",
        "withdrawn",
        "rejected",
        "suspended",
        "appealed",
        "delisted",
    ]
    | str
)
"""Where a version of a listing stands. More may be added."""


class ListingLinksParam(TypedDict):
    """Where people find more."""

    website: NotRequired[str]
    """The product."""
    documentation: NotRequired[str]
    """How to use it."""
    privacy_policy: NotRequired[str]
    """What happens to data."""
    terms_of_service: NotRequired[str]
    """The terms for customers."""


class ListingLinks(ApiObject):
    """Where people find more."""

    website: str | None = None
    """The product."""
    documentation: str | None = None
    """How to use it."""
    privacy_policy: str | None = None
    """What happens to data."""
    terms_of_service: str | None = None
    """The terms for customers."""


class ListingSupportParam(TypedDict):
    """Who helps customers, and how fast."""

    email: NotRequired[str]
    """An address that is read."""
    url: NotRequired[str]
    """A page for help."""
    response_hours: NotRequired[int]
    """Within how many hours an answer comes."""
    languages: NotRequired[Sequence[str]]
    """In which languages: BCP 47 tags."""


class ListingSupport(ApiObject):
    """Who helps customers, and how fast."""

    email: str | None = None
    """An address that is read."""
    url: str | None = None
    """A page for help."""
    response_hours: int | None = None
    """Within how many hours an answer comes."""
    languages: list[str] | None = None
    """In which languages: BCP 47 tags."""


class SubprocessorParam(TypedDict):
    """Who else gets data of customers."""

    name: str
    """Its name."""
    purpose: str
    """What it does with the data."""
    country: str
    """Where it does so: an ISO 3166-1 alpha-2 code."""


class Subprocessor(ApiObject):
    """Who else gets data of customers."""

    name: str
    """Its name."""
    purpose: str
    """What it does with the data."""
    country: str
    """Where it does so: an ISO 3166-1 alpha-2 code."""


class ListingDataHandlingParam(TypedDict):
    """What happens to the data of customers."""

    stores_data: NotRequired[bool]
    """Whether anything is kept once a call is answered."""
    retention_days: NotRequired[int]
    """For how many days."""
    trains_models: NotRequired[bool]
    """Whether models are trained on it."""
    regions: NotRequired[Sequence[str]]
    """Where it is kept: ISO 3166-1 alpha-2 codes."""
    subprocessors: NotRequired[Sequence[SubprocessorParam | ApiObject]]
    """Who else gets it."""
    description: NotRequired[str]
    """The rest, in sentences."""


class ListingDataHandling(ApiObject):
    """What happens to the data of customers."""

    stores_data: bool | None = None
    """Whether anything is kept once a call is answered."""
    retention_days: int | None = None
    """For how many days."""
    trains_models: bool | None = None
    """Whether models are trained on it."""
    regions: list[str] | None = None
    """Where it is kept: ISO 3166-1 alpha-2 codes."""
    subprocessors: list[Subprocessor] | None = None
    """Who else gets it."""
    description: str | None = None
    """The rest, in sentences."""


class ListingScopeParam(TypedDict):
    """A scope that a listing asks for."""

    scope: Scope
    """One right of a credential. More will be added."""
    reason: str
    """What it is needed for."""


class ListingScope(ApiObject):
    """A scope that a listing asks for."""

    scope: Scope
    """One right of a credential. More will be added."""
    reason: str
    """What it is needed for."""


ListingPriceModel: TypeAlias = Literal["free", "freemium", "paid"]
"""How the partner charges its own customers."""


class ListingPricingParam(TypedDict):
    """What it costs customers."""

    model: ListingPriceModel
    """How the partner charges its own customers."""
    description: NotRequired[str]
    """The prices, in sentences."""


class ListingPricing(ApiObject):
    """What it costs customers."""

    model: ListingPriceModel
    """How the partner charges its own customers."""
    description: str | None = None
    """The prices, in sentences."""


class ListingSourceParam(TypedDict):
    """Where its code comes from, when customers get it."""

    is_distributed: bool
    """Whether customers run code of it themselves."""
    license: NotRequired[str]
    """An SPDX licence expression."""
    repository_url: NotRequired[str]
    """Where the code is."""
    sbom_url: NotRequired[str]
    """Its software bill of materials: CycloneDX or SPDX, JSON."""


class ListingSource(ApiObject):
    """Where its code comes from, when customers get it."""

    is_distributed: bool
    """Whether customers run code of it themselves."""
    license: str | None = None
    """An SPDX licence expression."""
    repository_url: str | None = None
    """Where the code is."""
    sbom_url: str | None = None
    """Its software bill of materials: CycloneDX or SPDX, JSON."""


DeclaredFact: TypeAlias = Literal["biometrics", "livelihood", "medical", "financial", "children"]
"""A fact about a listing that asks for a review of responsible AI."""


class ListingManifestParam(TypedDict):
    """What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted."""

    name: NotRequired[str]
    """Its name."""
    tagline: NotRequired[str]
    """What it does, in a sentence."""
    description: NotRequired[str]
    """What it does, in Markdown. HTML in it is shown as text."""
    categories: NotRequired[Sequence[ListingCategory]]
    """What it is good for."""
    languages: NotRequired[Sequence[str]]
    """The languages of its texts: BCP 47 tags."""
    icon_asset_id: NotRequired[str]
    """A square image, as the file that was uploaded."""
    screenshot_asset_ids: NotRequired[Sequence[str]]
    """Images, in their order."""
    links: NotRequired[ListingLinksParam | ApiObject]
    """Where people find more."""
    support: NotRequired[ListingSupportParam | ApiObject]
    """Who helps customers, and how fast."""
    data_handling: NotRequired[ListingDataHandlingParam | ApiObject]
    """What happens to the data of customers."""
    scopes: NotRequired[Sequence[ListingScopeParam | ApiObject]]
    """What its key may do, each with a reason."""
    pricing: NotRequired[ListingPricingParam | ApiObject]
    """What it costs customers."""
    endpoint_url: NotRequired[str]
    """Where it answers: the MCP server of a connector, the service of a tool."""
    openapi_url: NotRequired[str]
    """The OpenAPI document of a tool."""
    source: NotRequired[ListingSourceParam | ApiObject]
    """Where its code comes from, when customers get it."""
    declared_facts: NotRequired[Sequence[DeclaredFact]]
    """What it has to do with; these ask for a review of responsible AI."""


class ListingManifest(ApiObject):
    """What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted."""

    name: str | None = None
    """Its name."""
    tagline: str | None = None
    """What it does, in a sentence."""
    description: str | None = None
    """What it does, in Markdown. HTML in it is shown as text."""
    categories: list[ListingCategory] | None = None
    """What it is good for."""
    languages: list[str] | None = None
    """The languages of its texts: BCP 47 tags."""
    icon_asset_id: str | None = None
    """A square image, as the file that was uploaded."""
    screenshot_asset_ids: list[str] | None = None
    """Images, in their order."""
    links: ListingLinks | None = None
    """Where people find more."""
    support: ListingSupport | None = None
    """Who helps customers, and how fast."""
    data_handling: ListingDataHandling | None = None
    """What happens to the data of customers."""
    scopes: list[ListingScope] | None = None
    """What its key may do, each with a reason."""
    pricing: ListingPricing | None = None
    """What it costs customers."""
    endpoint_url: str | None = None
    """Where it answers: the MCP server of a connector, the service of a tool."""
    openapi_url: str | None = None
    """The OpenAPI document of a tool."""
    source: ListingSource | None = None
    """Where its code comes from, when customers get it."""
    declared_facts: list[DeclaredFact] | None = None
    """What it has to do with; these ask for a review of responsible AI."""


class PublishedVersion(ApiObject):
    """A version that was published."""

    number: int
    """The first is 1."""
    published_at: datetime
    """When it was published."""
    scopes: list[Scope]
    """What it asked for."""


class CatalogueListingDetails(ApiObject):
    """All that is public of a published listing."""

    id: str
    """Its id."""
    slug: str
    """Its part of addresses."""
    kind: ListingKind
    """What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
    service).
    """
    partner: str
    """The name of the organization that offers it."""
    state: ListingVersionState
    """Where a version of a listing stands. More may be added."""
    manifest: ListingManifest
    """What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted."""
    icon_url: str | None
    """Its icon."""
    screenshot_urls: list[str]
    """Its screenshots."""
    rule_set: str
    """The rules that the published version was judged by."""
    versions: list[PublishedVersion]
    """What was published, the newest first."""
    published_at: datetime
    """When the published version was."""


AbuseReason: TypeAlias = Literal[
    "malware", "data_misuse", "deception", "prohibited_content", "intellectual_property", "other"
]
"""What is wrong with a listing."""


class ReportListingRequestParam(TypedDict):
    """What is wrong with a listing."""

    reason: AbuseReason
    """What is wrong with a listing."""
    text: str
    """What you saw."""


class AbuseReport(ApiObject):
    """A report that was received."""

    id: str
    """Its id, to refer to it."""
    listing_id: str
    """The listing."""
    reason: AbuseReason
    """What is wrong with a listing."""
    created_at: datetime
    """When it came."""


FindingSeverity: TypeAlias = Literal["blocking", "warning"] | str
"""Whether a finding stands against a version until it is resolved. More may be added."""


RuleJudge: TypeAlias = Literal["checks", "reviewer"] | str
"""Who judges a rule. More may be added."""


class MarketplaceRule(ApiObject):
    """A rule for listings."""

    id: str
    """Its id, which stays."""
    title: str
    """The rule, in a few words."""
    why: str
    """What it is good for."""
    how_to_comply: str
    """What to do."""
    severity: FindingSeverity
    """Whether a finding stands against a version until it is resolved. More may be added."""
    judged_by: RuleJudge
    """Who judges a rule. More may be added."""
    kinds: list[ListingKind]
    """The kinds of listings that it is for."""
    since: str
    """The first set that has it as it is."""


RuleChangeKind: TypeAlias = Literal["added", "changed", "removed"] | str
"""What became of a rule. More may be added."""


class MarketplaceRuleChange(ApiObject):
    """What a set changed."""

    rule_id: str
    """The rule."""
    kind: RuleChangeKind
    """What became of a rule. More may be added."""
    title: str
    """The rule, in a few words."""


class MarketplaceRuleSet(ApiObject):
    """The rules that are in force from a day on."""

    id: str
    """Its date."""
    in_force_from: datetime
    """From when listings are judged by it."""
    is_in_force: bool
    """Whether a listing that is submitted now is judged by it."""
    summary: str
    """What is new, in a sentence."""
    established_categories: list[ListingCategory]
    """Categories in which the first listing is nothing out of the ordinary. In any other one, the first listing is
    judged for responsible AI.
    """
    rules: list[MarketplaceRule]
    """All of its rules."""
    changes: list[MarketplaceRuleChange]
    """What is not as in the set before."""


class MarketplaceRuleSetList(ApiObject):
    """The sets of rules, newest first."""

    data: list[MarketplaceRuleSet]
    """All of them."""


ListingStage: TypeAlias = Literal["checks", "review", "appeal"] | str
"""A stage of a review. More may be added."""


class ReviewTime(ApiObject):
    """How long a stage takes."""

    stage: ListingStage
    """A stage of a review. More may be added."""
    target_hours: int
    """In how many hours it should end."""
    waiting: int
    """How many versions are in it now."""
    overdue: int
    """How many of these should have ended."""
    ended: int
    """How many ended in the last 90 days."""
    median_hours: float | None
    """Half of these took no longer. Null when none ended."""
    p90_hours: float | None
    """Nine of ten took no longer. Null when none ended."""


class ReviewTimes(ApiObject):
    """How long reviews take, for everyone to see."""

    stages: list[ReviewTime]
    """Each stage."""
    measured_at: datetime
    """When this was counted."""


class MarketplaceTerms(ApiObject):
    """Terms for partners."""

    version: str
    """Their date."""
    in_force_from: datetime
    """From when they hold."""
    is_in_force: bool
    """Whether they hold now."""
    share_percent: int
    """The partner's part of what customers pay for attributed usage."""
    text: str
    """The terms, in Markdown."""
    accepted_at: datetime | None
    """When the organization accepted them. Null when it has not, or nobody is signed in."""


class MarketplaceTermsList(ApiObject):
    """All terms, newest first."""

    data: list[MarketplaceTerms]
    """All of them."""


class ListingVersionSummary(ApiObject):
    """A version of a listing."""

    id: str
    """Its id."""
    number: int
    """The first is 1."""
    state: ListingVersionState
    """Where a version of a listing stands. More may be added."""
    name: str | None
    """What its manifest calls it."""
    is_hotfix: bool
    """Whether it mends what is published, and so goes ahead of others."""
    rule_set: str | None
    """The rules that it is judged by. Null before it is submitted."""
    queued_at: datetime | None
    """Since when it is in the queue."""
    due_at: datetime | None
    """When the stage that it is in should end."""
    published_at: datetime | None
    """When it was published."""
    updated_at: datetime
    """When it was changed last."""


class Listing(ApiObject):
    """A listing of the organization."""

    id: str
    """Its id."""
    kind: ListingKind
    """What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
    service).
    """
    slug: str
    """Its part of addresses. It stays."""
    created_at: datetime
    """When it was made."""
    versions: list[ListingVersionSummary]
    """Its versions, the newest first."""


class ListingPage(ApiObject):
    """One page of listings, newest first."""

    data: list[Listing]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateListingRequestParam(TypedDict):
    """A listing to make."""

    kind: ListingKind
    """What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
    service).
    """
    name: str
    """Its name, which the part of addresses is made of."""


class CreateListingVersionRequestParam(TypedDict):
    """A version to begin."""

    is_hotfix: NotRequired[bool]
    """Whether it mends what is published. It then goes ahead of others, and may ask for no more scopes."""


ListingRole: TypeAlias = Literal["partner", "reviewer", "system"] | str
"""On which side somebody acted. More may be added."""


class QueuePlace(ApiObject):
    """Where a version stands in the queue."""

    stage: ListingStage
    """A stage of a review. More may be added."""
    position: int | None
    """How many are before it, and one. Null when it waits for the partner."""
    waits_for: ListingRole
    """On which side somebody acted. More may be added."""
    due_at: datetime | None
    """When the stage should end."""
    is_overdue: bool
    """Whether that has passed."""


ListingEvent: TypeAlias = (
    Literal[
        "submit",
        "start_checks",
        "pass_checks",
        "fail_checks",
        "request_changes",
        "approve",
        "reject",
        "publish",
        "supersede",
        "pause",
        "resume",
        "withdraw",
        "reopen",
        "suspend",
        "reinstate",
        "appeal",
        "uphold",
        "overturn",
        "delist",
    ]
    | str
)
"""What moves a version of a listing. More may be added."""


CheckRunState: TypeAlias = Literal["queued", "running", "passed", "failed", "inconclusive"] | str
"""How far a run of the checks is; `inconclusive` when something that was asked did not answer, which stands against
nobody. More may be added.
"""


CheckState: TypeAlias = Literal["waiting", "running", "passed", "failed", "inconclusive", "skipped"] | str
"""How far one check is. More may be added."""


class CheckResult(ApiObject):
    """How one check went."""

    rule_id: str
    """The rule that it checks."""
    state: CheckState
    """How far one check is. More may be added."""
    detail: str | None
    """What was seen."""
    started_at: datetime | None
    """When it began."""
    finished_at: datetime | None
    """When it ended."""


class CheckRun(ApiObject):
    """A run of the automated checks over one revision of a manifest."""

    id: str
    """Its id."""
    revision: int
    """The revision of the manifest."""
    rule_set: str
    """The rules."""
    state: CheckRunState
    """How far a run of the checks is; `inconclusive` when something that was asked did not answer, which stands against
    nobody. More may be added.
    """
    attempts: int
    """How often it was begun: a site that is briefly down is asked again."""
    next_attempt_at: datetime | None
    """When it is begun again."""
    created_at: datetime
    """When it was asked for."""
    finished_at: datetime | None
    """When it ended."""
    results: list[CheckResult]
    """Each check, in the order in which they run."""


class ListingFinding(ApiObject):
    """What is wrong with a version: which rule, what was seen, and what would mend it."""

    id: str
    """Its id."""
    rule_id: str
    """The rule."""
    rule_set: str
    """The set that the rule is of."""
    severity: FindingSeverity
    """Whether a finding stands against a version until it is resolved. More may be added."""
    is_automated: bool
    """Whether a check found it, and not a reviewer."""
    pointer: str | None
    """A JSON pointer into the manifest. Null when it is about the whole."""
    evidence: str
    """What was seen."""
    fix: str
    """What would mend it."""
    created_at: datetime
    """When it was found."""
    resolved_at: datetime | None
    """Since when it does not stand any more."""


AssessmentKind: TypeAlias = Literal["security", "support", "responsible_ai"]
"""What people judge."""


AssessmentTrigger: TypeAlias = (
    Literal["biometrics", "livelihood", "medical", "financial", "children", "new_category"] | str
)
"""Why an assessment is asked for. More may be added."""


class AssessmentQuestion(ApiObject):
    """A question of an assessment, and the answer of the partner."""

    id: str
    """The id of the question."""
    text: str
    """The question."""
    answer: str | None
    """The answer. Null as long as there is none."""


AssessmentOutcome: TypeAlias = Literal["pending", "passed", "failed"] | str
"""How an assessment ended. More may be added."""


class ListingAssessment(ApiObject):
    """What people judge of a version."""

    kind: AssessmentKind
    """What people judge."""
    triggers: list[AssessmentTrigger]
    """The declared facts that ask for it, or a category that is new to the catalogue. Empty when what changed asks for
    it.
    """
    questions: list[AssessmentQuestion]
    """The questions."""
    evidence_asset_ids: list[str]
    """The files that show it."""
    outcome: AssessmentOutcome
    """How an assessment ended. More may be added."""
    notes: str | None
    """What the reviewer says of it."""
    mitigations: list[str]
    """What the partner has to do, as agreed."""
    due_at: datetime | None
    """When it should be decided."""
    decided_at: datetime | None
    """When it was."""


class ListingVersion(ApiObject):
    """A version of a listing, with all that is known of it."""

    id: str
    """Its id."""
    listing_id: str
    """The listing."""
    kind: ListingKind
    """What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
    service).
    """
    number: int
    """The first is 1."""
    state: ListingVersionState
    """Where a version of a listing stands. More may be added."""
    is_hotfix: bool
    """Whether it mends what is published, and so goes ahead of others."""
    manifest: ListingManifest
    """What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted."""
    revision: int
    """Counts the saves of the manifest."""
    rule_set: str | None
    """The rules that it is judged by. Null before it is submitted."""
    queue: QueuePlace | None
    """Its place in the queue. Null when it is in none."""
    possible_events: list[ListingEvent]
    """What you may ask for now."""
    check_run: CheckRun | None
    """The newest run of the checks."""
    findings: list[ListingFinding]
    """What stands against it, and what did."""
    assessments: list[ListingAssessment]
    """What people judge. Empty before it is submitted for the first time."""
    published_at: datetime | None
    """When it was published."""
    created_at: datetime
    """When it was begun."""
    updated_at: datetime
    """When it was changed last."""


class UpdateListingVersionRequestParam(TypedDict):
    """A manifest to save."""

    manifest: ListingManifestParam | ApiObject
    """What a version says of itself. A draft may leave anything out; what is missing is said when it is submitted."""
    revision: int
    """The revision that was changed."""


PartnerEvent: TypeAlias = Literal["submit", "publish", "pause", "resume", "withdraw", "reopen", "appeal", "delist"]
"""What a partner may ask for."""


class TransitionRequestParam(TypedDict):
    """What to do with a version."""

    event: PartnerEvent
    """What a partner may ask for."""
    reason: NotRequired[str]
    """Why. The reviewers read it."""
    rule_set: NotRequired[str]
    """A newer set of rules to be judged by, when it is submitted."""


ListingAssetKind: TypeAlias = Literal["icon", "screenshot", "evidence"]
"""What a file is for."""


class CreateListingAssetRequestParam(TypedDict):
    """A file to upload."""

    kind: ListingAssetKind
    """What a file is for."""
    name: str
    """Its name."""
    media_type: str
    """What it says to be. The bytes decide."""
    content: str
    """The bytes, in base64."""


class ListingAsset(ApiObject):
    """A file of a listing."""

    id: str
    """Its id."""
    kind: ListingAssetKind
    """What a file is for."""
    name: str
    """Its name."""
    media_type: str
    """What it is."""
    width: int | None
    """In pixels. Null for what is no image."""
    height: int | None
    """In pixels. Null for what is no image."""
    url: str
    """Where it can be seen."""
    created_at: datetime
    """When it was uploaded."""


class AssessmentAnswerParam(TypedDict):
    """The answer to a question."""

    question_id: str
    """The question."""
    answer: str
    """The answer."""


class PutAssessmentAnswersRequestParam(TypedDict):
    """What a partner says to an assessment."""

    answers: Sequence[AssessmentAnswerParam | ApiObject]
    """Answers, in place of those before."""
    evidence_asset_ids: NotRequired[Sequence[str]]
    """Files that show it."""


ActivityKind: TypeAlias = Literal["transition", "message"] | str
"""What happened. More may be added."""


class ListingActivity(ApiObject):
    """Something that happened to a listing: a move of a version, or a message."""

    id: str
    """Its id."""
    kind: ActivityKind
    """What happened. More may be added."""
    version_id: str
    """The version."""
    role: ListingRole
    """On which side somebody acted. More may be added."""
    author: str | None
    """Who did it. Partners see no names of reviewers."""
    event: ListingEvent | None
    """Of a move."""
    from_state: ListingVersionState | None
    """Of a move."""
    to_state: ListingVersionState | None
    """Of a move."""
    text: str | None
    """The message, or the reason of a move."""
    rule_set: str | None
    """The rules that held."""
    created_at: datetime
    """When it happened."""


class ListingActivityPage(ApiObject):
    """One page of what happened, newest first."""

    data: list[ListingActivity]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateListingMessageRequestParam(TypedDict):
    """A message to the other side."""

    version_id: str
    """The version that it is about."""
    text: str
    """What to say."""


class ListingUseDay(ApiObject):
    """What one listing was used for in a UTC day."""

    day: str
    """The UTC day."""
    organizations: int
    """How many organizations called with it."""
    requests: int
    """How many live calls were made, whatever came of them."""
    input_tokens: int
    """The tokens of the inputs, cached ones included."""
    cached_input_tokens: int
    """Those of them that came from a provider's cache."""
    output_tokens: int
    """The tokens produced."""
    cost: Money | None
    """What the calls cost their callers at the prices of their day, beyond the tokens that plans include, paid or not.
    What of it is paid is in statements. Null without the scope `billing.read`.
    """


class ListingUse(ApiObject):
    """What one listing was used for in a month."""

    listing_id: str
    """The listing."""
    name: str
    """What it is called."""
    installations: int
    """How many other organizations have it installed in live mode now."""
    requests: int
    """How many live calls were made, whatever came of them."""
    input_tokens: int
    """The tokens of the inputs, cached ones included."""
    cached_input_tokens: int
    """Those of them that came from a provider's cache."""
    output_tokens: int
    """The tokens produced."""
    cost: Money | None
    """What the calls cost their callers at the prices of their day, beyond the tokens that plans include, paid or not.
    What of it is paid is in statements. Null without the scope `billing.read`.
    """
    days: list[ListingUseDay]
    """The days with calls, the newest first."""


class ListingUsage(ApiObject):
    """What listings were used for in a month."""

    month: str
    """The UTC month, as in 2026-11."""
    listings: list[ListingUse]
    """Each listing that is installed in live mode, or was called in the month."""


class StatementLine(ApiObject):
    """What one listing earned. `paid` is what invoices that no statement counted before were paid for its calls, less
    `refunded`, which is what was refunded in the month of payments that were counted before; it is below zero when
    more was refunded than paid. A refund takes back the share at the per cent by which it was given.
    """

    listing_id: str
    """The listing."""
    name: str
    """What it is called."""
    installations: int
    """How many organizations used it."""
    requests: int
    """How many live calls it made."""
    paid: Money
    """An exact amount of money."""
    refunded: Money
    """An exact amount of money."""
    share: Money
    """An exact amount of money."""


class MarketplaceStatement(ApiObject):
    """What the listings of the organization earned in a month."""

    id: str
    """Its id."""
    month: str
    """The UTC month, as in 2026-11."""
    terms_version: str
    """The terms that it is computed by."""
    paid: Money
    """An exact amount of money."""
    refunded: Money
    """An exact amount of money."""
    share: Money
    """An exact amount of money."""
    lines: list[StatementLine]
    """Each listing."""
    created_at: datetime
    """When it was made."""


class MarketplaceStatementPage(ApiObject):
    """One page of statements, newest first."""

    data: list[MarketplaceStatement]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


InstallationState: TypeAlias = Literal["active", "suspended", "key_revoked", "uninstalled"] | str
"""Whether an installation can be used. More may be added."""


class Installation(ApiObject):
    """A listing that the organization uses."""

    id: str
    """Its id."""
    listing_id: str
    """The listing."""
    slug: str
    """The listing's part of addresses."""
    name: str
    """What the listing is called."""
    state: InstallationState
    """Whether an installation can be used. More may be added."""
    scopes: list[Scope]
    """What its key may do."""
    requested_scopes: list[Scope]
    """What the published version asks for: when that is more, an admin decides."""
    needs_approval: bool
    """Whether the published version asks for more than was granted."""
    key_id: str
    """The key that was made for it."""
    installed_at: datetime
    """When it was installed."""
    uninstalled_at: datetime | None
    """When it was uninstalled."""
    requests_last_30_days: int
    """How many calls it made in the last 30 days."""


class InstallationPage(ApiObject):
    """One page of installed listings, newest first."""

    data: list[Installation]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateInstallationRequestParam(TypedDict):
    """A listing to install."""

    listing_id: str
    """The listing."""
    scopes: Sequence[Scope]
    """What is granted. It must be what the listing asks for."""


class CreatedInstallation(ApiObject):
    """A listing that was installed, with the secret of its key, which is shown this once."""

    installation: Installation
    """A listing that the organization uses."""
    secret: str
    """The key itself. Give it to the listing; it is not shown again."""


class GrantScopesRequestParam(TypedDict):
    """What a listing may do from now on."""

    scopes: Sequence[Scope]
    """What is granted. It must be what the listing asks for now."""


ReviewerRole: TypeAlias = Literal["reviewer", "council"] | str
"""What a person reviews. The council also judges responsible AI. More may be added."""


class ReportedListing(ApiObject):
    """A listing that customers can use, with reports that no reviewer has dismissed or decided about since."""

    version_id: str
    """The version that customers have."""
    listing_id: str
    """The listing."""
    name: str
    """What it is called."""
    partner: str
    """The organization that offers it."""
    number: int
    """Which version of the listing it is."""
    state: ListingVersionState
    """Where a version of a listing stands. More may be added."""
    reports: int
    """How many reports are open."""
    reasons: list[AbuseReason]
    """What it was reported for, each reason once."""
    last_reported_at: datetime
    """When the last report came."""


class Reviewer(ApiObject):
    """What a person is in the reviews of the marketplace."""

    roles: list[ReviewerRole]
    """What the operator made the person. Empty for one who reviews nothing."""
    waiting: int
    """How many versions wait for a decision of reviewers. 0 for one who reviews nothing."""
    overdue: int
    """How many of them wait longer than promised."""
    reported: list[ReportedListing]
    """Up to 50 listings that were reported and that customers can still use, reported last first. Empty for one who
    reviews nothing.
    """


class ReviewItem(ApiObject):
    """A version that waits for the operator."""

    version_id: str
    """The version."""
    listing_id: str
    """The listing."""
    kind: ListingKind
    """What a listing is: an app of the partner, a connector (an MCP server), or a tool that agents call (an OpenAPI
    service).
    """
    name: str
    """What the manifest calls it."""
    partner: str
    """The organization that offers it."""
    number: int
    """The version's number."""
    state: ListingVersionState
    """Where a version of a listing stands. More may be added."""
    stage: ListingStage
    """A stage of a review. More may be added."""
    is_hotfix: bool
    """Whether it mends what is published."""
    position: int
    """Its place in the queue, from 1."""
    queued_at: datetime
    """Since when it is in the queue."""
    due_at: datetime | None
    """When the stage should end."""
    is_overdue: bool
    """Whether that has passed."""
    pending_assessments: list[AssessmentKind]
    """What is not judged yet."""


class ReviewItemPage(ApiObject):
    """One page of the queue, what is due first first."""

    data: list[ReviewItem]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class ManifestChange(ApiObject):
    """A member that is not as in the last approved version."""

    pointer: str
    """A JSON pointer into the manifest."""
    before: str | None
    """As JSON. Null when it was not there."""
    after: str | None
    """As JSON. Null when it is not there any more."""


class ReportDismissal(ApiObject):
    """That a report was found to be without ground."""

    reason: str
    """Why."""
    author: str
    """The reviewer: a name, or an address where there is none."""
    created_at: datetime
    """When."""


class ReceivedAbuseReport(ApiObject):
    """A report of abuse, as reviewers see it."""

    id: str
    """Its id."""
    listing_id: str
    """The listing."""
    reason: AbuseReason
    """What is wrong with a listing."""
    text: str
    """What happened."""
    created_at: datetime
    """When it came."""
    is_open: bool
    """Whether it waits for a reviewer. It does not once it is dismissed, or the listing was suspended or published
    again after it came.
    """
    dismissal: ReportDismissal | None
    """Who found it without ground. Null for one that nobody dismissed."""


ReviewBar: TypeAlias = Literal["own_organization", "own_decision", "earlier_decision"] | str
"""Why a reviewer may not decide about a version: `own_organization` as a member of what offers it, `own_decision`
because the appeal is against that, `earlier_decision` because of a part in what is appealed against, as long as
another reviewer had none or an older one. More may be added.
"""


class Review(ApiObject):
    """A version with what a reviewer needs to decide."""

    version: ListingVersion
    """A version of a listing, with all that is known of it."""
    partner: str
    """The organization that offers it."""
    changes: list[ManifestChange]
    """What is not as in the last approved version. All of it when there is none."""
    activity: list[ListingActivity]
    """What happened to the listing, newest first."""
    assets: list[ListingAsset]
    """The files of the listing."""
    abuse_reports: list[ReceivedAbuseReport]
    """What was reported."""
    barred_by: ReviewBar | None
    """Why you may not decide now. Null when you may."""


ReviewerEvent: TypeAlias = Literal[
    "request_changes", "approve", "reject", "suspend", "reinstate", "uphold", "overturn", "delist"
]
"""What a reviewer may decide."""


class ReviewerFindingParam(TypedDict):
    """Something that breaks a rule."""

    rule_id: str
    """The rule."""
    severity: NotRequired[FindingSeverity]
    """Whether a finding stands against a version until it is resolved. More may be added."""
    pointer: NotRequired[str]
    """A JSON pointer into the manifest."""
    evidence: str
    """What you saw."""
    fix: str
    """What would mend it."""


class DecideReviewRequestParam(TypedDict):
    """What a reviewer decides."""

    event: ReviewerEvent
    """What a reviewer may decide."""
    reason: NotRequired[str]
    """Why. The partner reads it."""
    findings: NotRequired[Sequence[ReviewerFindingParam | ApiObject]]
    """What breaks rules."""


class DismissReportsRequestParam(TypedDict):
    """Which reports are without ground, and why."""

    report_ids: Sequence[str]
    """Those that you read. What comes meanwhile stays open."""
    reason: str
    """Why. Other reviewers read it, and those who reported in their audit log, which does not say who dismissed it."""


AssessmentDecision: TypeAlias = Literal["passed", "failed"]
"""How an assessment ends."""


class DecideAssessmentRequestParam(TypedDict):
    """How an assessment ends."""

    outcome: AssessmentDecision
    """How an assessment ends."""
    notes: str
    """Why. The partner reads it."""
    mitigations: NotRequired[Sequence[str]]
    """What the partner has to do."""


EventType: TypeAlias = (
    Literal[
        "spend_limit.reached",
        "invoice.opened",
        "invoice.paid",
        "invoice.past_due",
        "invoice.voided",
        "listing_version.moved",
        "installation.created",
        "installation.scopes_requested",
        "installation.granted",
        "installation.uninstalled",
        "api_key.created",
        "api_key.rotated",
        "api_key.revoked",
        "notice.sent",
        "webhook_endpoint.disabled",
        "webhook.test",
    ]
    | str
)
"""What happened. More will be added."""


class Event(ApiObject):
    """Something that happened. It names what it is about and no more: read that by its id, and it is as it is now."""

    id: str
    """Its id, which sorts by time."""
    type: EventType
    """What happened. More will be added."""
    mode: Mode | None
    """The mode that it is of. Null for what is of none, such as an invoice."""
    subject_id: str
    """The id of what it is about."""
    summary: str
    """What happened, in a sentence for people."""
    created_at: datetime
    """When it happened."""


class EventPage(ApiObject):
    """One page of events, newest first."""

    data: list[Event]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


AuditActorKind: TypeAlias = Literal["person", "key", "system", "operator"] | str
"""Who acts: a `person` in the portal or with a token, a `key` of the organization, the `system` by itself, or the
`operator`, whose people review listings and are not named.
"""


class AuditActor(ApiObject):
    """Who did it."""

    kind: AuditActorKind
    """Who acts: a `person` in the portal or with a token, a `key` of the organization, the `system` by itself, or the
    `operator`, whose people review listings and are not named.
    """
    id: str | None
    """The id of the person or of the key, or the name of the system's job. Null for the operator."""


class AuditEvent(ApiObject):
    """One line of the audit log. It is never changed."""

    id: str
    """Its id, which sorts by time."""
    action: str
    """What was done, as the kind of thing and a verb, such as `key.revoked`. More will be added."""
    actor: AuditActor
    """Who did it."""
    target_id: str
    """The id of what it was done to."""
    before: dict[str, Any] | None
    """What it was before, as far as the action says so; never a secret. Its members are for people to read: they differ
    by action and may change. Null where there is nothing to say.
    """
    after: dict[str, Any] | None
    """What it became, in the same way."""
    request_id: str
    """The id of the call that did it, or of the run of the system's job."""
    created_at: datetime
    """When it was done."""


class AuditEventPage(ApiObject):
    """One page of the audit log, newest first."""

    data: list[AuditEvent]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


WebhookDisabledReason: TypeAlias = Literal["by_hand", "gone", "failing"] | str
"""Why an endpoint is disabled: `by_hand` by an update, `gone` because it answered with 410, `failing` because no
attempt succeeded for five days. More may be added.
"""


class WebhookEndpoint(ApiObject):
    """An address of the organization that events are sent to. Its secret is not shown."""

    id: str
    """The id of the endpoint."""
    mode: Mode
    """Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
    `live` reaches providers and is charged.
    """
    url: str
    """Where events are sent to."""
    description: str | None
    """What it is for, in words of its owner."""
    event_types: list[EventType] | None
    """What is sent to it. Null for everything, also what is added later."""
    enabled: bool
    """Whether events are sent to it."""
    disabled_reason: WebhookDisabledReason | None
    """Why nothing is sent to it. Null while it is enabled."""
    disabled_at: datetime | None
    """When it was disabled. Null while it is enabled."""
    api_version: str
    """The dated version that events are sent in."""
    failing_since: datetime | None
    """Since when no attempt has succeeded. Null when the last one did, or when there was none."""
    former_secret_expires_at: datetime | None
    """Until when the secret before this one signs too. Null when there is none."""
    created_by: str
    """The id of the person or key that made it."""
    created_at: datetime
    """When it was made, in UTC."""


class WebhookEndpointPage(ApiObject):
    """One page of webhook endpoints, newest first."""

    data: list[WebhookEndpoint]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class CreateWebhookEndpointRequestParam(TypedDict):
    """The endpoint to make. Its mode is the mode of the credential that makes it."""

    url: str
    """Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user name."""
    description: NotRequired[str | None]
    """What it is for, up to 500 characters."""
    event_types: NotRequired[Sequence[EventType] | None]
    """What is sent to it. Null for everything, also what is added later, as when left out. One named twice counts once.
    """
    api_version: NotRequired[str | None]
    """The dated version that events are sent in. A date between two versions means the earlier one. The version of this
    call when null or left out.
    """


class WebhookEndpointWithSecret(ApiObject):
    """A webhook endpoint with its new secret. The secret is shown this once and cannot be had again."""

    id: str
    """The id of the endpoint."""
    mode: Mode
    """Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
    `live` reaches providers and is charged.
    """
    url: str
    """Where events are sent to."""
    description: str | None
    """What it is for, in words of its owner."""
    event_types: list[EventType] | None
    """What is sent to it. Null for everything, also what is added later."""
    enabled: bool
    """Whether events are sent to it."""
    disabled_reason: WebhookDisabledReason | None
    """Why nothing is sent to it. Null while it is enabled."""
    disabled_at: datetime | None
    """When it was disabled. Null while it is enabled."""
    api_version: str
    """The dated version that events are sent in."""
    failing_since: datetime | None
    """Since when no attempt has succeeded. Null when the last one did, or when there was none."""
    former_secret_expires_at: datetime | None
    """Until when the secret before this one signs too. Null when there is none."""
    created_by: str
    """The id of the person or key that made it."""
    created_at: datetime
    """When it was made, in UTC."""
    secret: str
    """What its events are signed with (Standard Webhooks), `whsec_` and then base64. Store it safely."""


class UpdateWebhookEndpointRequestParam(TypedDict):
    """What to change. What is left out stays as it is."""

    url: NotRequired[str]
    """Where events are sent to: an `https:` address at a public host, port 443 or 8443, without a user name."""
    description: NotRequired[str | None]
    """What it is for, up to 500 characters."""
    event_types: NotRequired[Sequence[EventType] | None]
    """What is sent to it. Null for everything, also what is added later. One named twice counts once."""
    api_version: NotRequired[str | None]
    """The dated version that events are sent in. A date between two versions means the earlier one. The version of this
    call when null.
    """
    enabled: NotRequired[bool]
    """Whether events are sent to it. What happens while it is disabled is not sent later by itself; redeliver it."""


class RotateWebhookSecretRequestParam(TypedDict):
    """How to replace the secret."""

    overlap_seconds: NotRequired[int]
    """How long the former secret signs beside the new one, in seconds, 0 to 604,800 (seven days). 86,400 (24 hours)
    when left out.
    """


WebhookDeliveryStatus: TypeAlias = Literal["pending", "succeeded", "failed"]
"""`pending` while an attempt is to come or under way, `succeeded` once the endpoint answered with 2xx, `failed` when no
attempt is to come.
"""


class WebhookAttempt(ApiObject):
    """One request to an endpoint."""

    number: int
    """Which attempt of the delivery it was, from 1."""
    attempted_at: datetime
    """When it began, which is its `webhook-timestamp`."""
    duration_ms: int
    """How long it took until the endpoint had answered or was given up, in milliseconds."""
    response_status: int | None
    """The status that the endpoint answered with. Null when it did not answer."""
    failure: str | None
    """What went wrong, in words for people. Null when it succeeded."""


class WebhookDelivery(ApiObject):
    """One event on its way to one endpoint, with all attempts."""

    id: str
    """The id of the delivery."""
    endpoint_id: str
    """The id of the endpoint."""
    event_id: str
    """The id of the event, which is the `webhook-id` of every attempt."""
    event_type: EventType
    """What happened. More will be added."""
    status: WebhookDeliveryStatus
    """`pending` while an attempt is to come or under way, `succeeded` once the endpoint answered with 2xx, `failed`
    when no attempt is to come.
    """
    attempts: list[WebhookAttempt]
    """The last twenty attempts, oldest first."""
    next_attempt_at: datetime | None
    """When the next attempt is due. Null when none is to come."""
    created_at: datetime
    """When it was decided that the event goes there."""


class WebhookDeliveryPage(ApiObject):
    """One page of deliveries, newest first."""

    data: list[WebhookDelivery]
    """What is on this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


DeprecationKind: TypeAlias = Literal["version", "operation", "field", "model"] | str
"""What ends. A `field` is a member of a request."""


DeprecationState: TypeAlias = Literal["announced", "deprecated", "sunset"] | str
"""Where it stands. `announced` is known to end, `deprecated` says so in the headers of every answer, and `sunset` is
refused.
"""


class Brownout(ApiObject):
    """A stretch of time before the end in which calls are refused, so that whoever still uses it notices."""

    starts_at: datetime
    """When it begins, in UTC."""
    ends_at: datetime
    """When calls are answered again, in UTC."""


class DeprecationUse(ApiObject):
    """One place from which the caller's organization used it, in the mode of the credential."""

    api_key_id: str
    """The key that the calls were made with."""
    operation: str
    """The operationId."""
    model: str | None
    """The model that was asked for. Null when there is none."""
    version: str
    """The dated version of the calls."""
    client: str | None
    """The SDK and its version, as the user agent names them. Null when it names none."""
    calls: int
    """How many calls in the last 90 days, refused ones included."""
    calls_per_day: int
    """How many a day since the first of them, rounded up."""
    first_seen_at: datetime
    """When the first of these calls came, in UTC."""
    last_seen_at: datetime
    """When the last of them came, in UTC."""
    input_tokens: int
    """Tokens of the prompts in the last 30 days."""
    cached_input_tokens: int
    """How many of them were cached."""
    output_tokens: int
    """Tokens that were produced in the last 30 days."""
    cost: Money | None
    """What these tokens cost at today's list price; in test mode, what they would. Null without a model that is on
    offer.
    """


class PriceDifference(ApiObject):
    """What the tokens of the last 30 days cost at today's list prices, and what they would cost with the successor."""

    current: Money
    """An exact amount of money."""
    successor: Money
    """An exact amount of money."""
    difference: Money
    """An exact amount of money."""


class AnnouncedDeprecation(ApiObject):
    """The announced end of one thing."""

    kind: DeprecationKind
    """What ends. A `field` is a member of a request."""
    subject: str
    """What it is: the date of a version, an operationId, an operationId and the path of a member such as
    `createChatCompletion.user`, or the name of a model.
    """
    state: DeprecationState
    """Where it stands. `announced` is known to end, `deprecated` says so in the headers of every answer, and `sunset`
    is refused.
    """
    announced_at: datetime
    """When its end was announced, in UTC."""
    deprecated_at: datetime
    """From when on answers carry `Deprecation`, in UTC."""
    sunset_at: datetime | None
    """From when on it is refused, in UTC. Null while no day is set."""
    days_left: int | None
    """How many days until then, counted by UTC days. Null while no day is set."""
    successor: str | None
    """What to use in its place. Null when people help in its place."""
    assistance: str | None
    """How people help those who have nothing to move to. Null with a successor."""
    reason: str
    """Why it ends."""
    guide_url: str
    """How to move."""
    brownouts: list[Brownout]
    """When it is refused for a while before its end, earliest first."""
    uses: list[DeprecationUse] | None
    """From where the caller's organization used it, latest use first. Null without `mine`."""
    price_difference: PriceDifference | None
    """What moving to the successor does to the price. Null without `mine`, and for anything but a model with a
    successor.
    """


class DeprecationList(ApiObject):
    """What is to end."""

    data: list[AnnouncedDeprecation]
    """Every announced end, the newest announcement first."""


class CalendarAddress(ApiObject):
    """The address of the organization's own calendar of ends."""

    url: str | None
    """The address. Null in every answer but the one in which it is made, and while there is none."""
    created_by: str | None
    """The id of the person or the key that made it. Null while there is none."""
    created_at: datetime | None
    """When it was made, in UTC. Null while there is none."""


class Notice(ApiObject):
    """A notice of an end that was sent to the organization."""

    id: str
    """The notice."""
    kind: DeprecationKind
    """What ends. A `field` is a member of a request."""
    subject: str
    """What ends, as `GET /v1/deprecations` names it."""
    occasion: str
    """Why it was sent: `announced`, `days_90` and so on down to `days_1`, `brownout_1` a day before the first brownout,
    `removed` after the end, or `moved` when no call had used it for 14 days.
    """
    title: str
    """What the mail was headed."""
    sunset_at: datetime | None
    """The end as it was set when the notice was sent, in UTC. Null when no day was set."""
    sent_at: datetime
    """When it was sent, in UTC."""
    sent_to: list[str]
    """The ids of the people who got it by mail; none when nobody wanted it."""
    url: str
    """How to move, or all that is to end when the notice is of something that is listed no more."""


class NoticePage(ApiObject):
    """One page of notices, newest first."""

    data: list[Notice]
    """The notices of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


VersionState: TypeAlias = Literal["current", "supported", "deprecated", "sunset"]
"""Where a version stands. `current` is the newest, `supported` is answered without an end in sight, `deprecated` is
answered until its sunset, and `sunset` is no longer answered.
"""


class VersionChange(ApiObject):
    """One breaking change that came with a version. Calls of older versions do not see it."""

    name: str
    """The name of the change."""
    description: str
    """What changed, and what to do about it."""
    operations: list[str]
    """The operations it touches, by their operationId."""


class Version(ApiObject):
    """One dated version of the API."""

    date: str
    """The date that names it, which is what `Sundial-Version` takes."""
    state: VersionState
    """Where a version stands. `current` is the newest, `supported` is answered without an end in sight, `deprecated` is
    answered until its sunset, and `sunset` is no longer answered.
    """
    deprecated_at: datetime | None
    """When it is or was deprecated, in UTC. Null when that is not decided."""
    sunset_at: datetime | None
    """When it stops or stopped being answered, in UTC. Null when that is not decided."""
    successor: str | None
    """The version to move to. Null for the newest."""
    changes: list[VersionChange]
    """What changed in this version against the one before. Additions are not listed, because every version has them."""
    guide_url: str | None
    """The upgrade guide from this version to its successor. Null for the newest."""
    changelog_url: str
    """The page of this version."""


class VersionList(ApiObject):
    """The dated versions of the API."""

    data: list[Version]
    """Every version there ever was, newest first."""


ErrorGroup: TypeAlias = (
    Literal[
        "authentication_error",
        "permission_error",
        "invalid_request_error",
        "not_found_error",
        "conflict_error",
        "idempotency_error",
        "rate_limit_error",
        "billing_error",
        "upstream_error",
        "service_error",
    ]
    | str
)
"""The group of the code. More may be added."""


RetryAdvice: TypeAlias = Literal["fix_first", "after_delay", "with_backoff"] | str
"""What to do about repeating the call. `fix_first` means not before something was changed, `after_delay` after
`retry_after` seconds, `with_backoff` with growing pauses. More may be added.
"""


class FormerCode(ApiObject):
    """A name that an error code had in older versions."""

    code: str
    """The former name."""
    until: str
    """The version that renamed it. The versions before it answer the former name."""


class ErrorEntry(ApiObject):
    """One error code of the API, which every error names in its member `code`."""

    code: str
    """The name, which never gets another meaning."""
    status: int
    """The HTTP status code that it always comes with."""
    title: str
    """A short name for people."""
    group: ErrorGroup
    """The group of the code. More may be added."""
    retryable: bool
    """Whether the same call can work later."""
    retry: RetryAdvice
    """What to do about repeating the call. `fix_first` means not before something was changed, `after_delay` after
    `retry_after` seconds, `with_backoff` with growing pauses. More may be added.
    """
    detail: str
    """The text that errors fill in and send. A name in braces stands for a parameter."""
    parameters: list[str]
    """The names of the parameters in that text."""
    since: str
    """The first dated version that answers it, under this name or a former one."""
    former_codes: list[FormerCode]
    """The names it had in older versions."""
    related: list[str]
    """Codes that are met in the same situations."""
    doc_url: str
    """The address of the page that explains it."""


class ErrorEntryList(ApiObject):
    """The error codes of the API."""

    data: list[ErrorEntry]
    """Every code that fits the filters, by name."""


ChangelogKind: TypeAlias = Literal["added", "changed", "deprecated", "removed", "fixed", "security"] | str
"""What an entry tells of."""


ChangelogSource: TypeAlias = Literal["written", "version_change", "lifecycle_move", "price"] | str
"""Where an entry comes from. `written` is by hand, the others are made from the record that they tell of."""


class ChangelogAffects(ApiObject):
    """What an entry is about, by the names that calls use."""

    operations: list[str]
    """Operations, by their operationId."""
    fields: list[str]
    """Schemas, or members of schemas such as `ApiKey.status`."""
    versions: list[str]
    """Dated versions."""
    models: list[str]
    """Models, by the name that a call gives."""
    sdks: list[str]
    """SDKs, by the name of their language."""
    plans: list[str]
    """Plans, by their name in `GET /v1/plans`."""


class ChangelogReason(ApiObject):
    """Calls of the organization that an entry touches."""

    kind: Literal["operation", "model", "version", "field"] | str
    """What those calls have in common."""
    name: str
    """The operation, model, version or member of the request that they named."""
    calls: int
    """How many there were in the last 90 days."""
    last_called_at: datetime
    """When the last of them was made."""
    is_exact: bool
    """False when the entry is about members and nobody knows which calls had them, because the use of a member is kept
    only once it is to end. Then all calls of the operation are counted.
    """


class ChangelogEntry(ApiObject):
    """One entry of the changelog."""

    id: str
    """Its name, which begins with its date and never changes."""
    date: str
    """The day that it is of, in UTC."""
    kind: ChangelogKind
    """What an entry tells of."""
    title: str
    """What it says, in a few words."""
    body: str
    """What it says, as Markdown. Links without a host lead to pages of the portal."""
    breaking: bool
    """Whether a program that is right today can break by it, at once or when it moves on."""
    source: ChangelogSource
    """Where an entry comes from. `written` is by hand, the others are made from the record that they tell of."""
    affects: ChangelogAffects
    """What an entry is about, by the names that calls use."""
    url: str
    """The address of its page."""
    because: list[ChangelogReason] | None
    """Why it touches calls of the organization. Null unless `mine` was asked for."""


class ChangelogEntryPage(ApiObject):
    """One page of entries, newest first."""

    data: list[ChangelogEntry]
    """The entries of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


class VersionKeyUsage(ApiObject):
    """The use of one version by one key."""

    api_key_id: str
    """The id of the key."""
    calls: int
    """The number of calls, refused ones included."""
    last_used_at: datetime
    """When the key last used the version, in UTC."""


class UsedVersion(ApiObject):
    """The use of one version."""

    version: str
    """The date of the version."""
    calls: int
    """The number of calls, refused ones included."""
    last_used_at: datetime
    """When it was last used, in UTC."""
    api_keys: list[VersionKeyUsage]
    """The keys that used it, the one with the most calls first."""


class VersionUsage(ApiObject):
    """Which versions an organization really uses, in the mode of the credential."""

    start: datetime
    """The beginning of the range, in UTC. Belongs to it."""
    end: datetime
    """The end of the range, in UTC. Does not belong to it."""
    mode: Mode
    """Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
    `live` reaches providers and is charged.
    """
    versions: list[UsedVersion]
    """The versions that calls were answered in, newest first. Those without calls are left out."""


RequestOutcome: TypeAlias = Literal["succeeded", "failed", "client_disconnected", "interrupted"] | str
"""How the call ended. `succeeded` means that the whole answer was sent, `failed` that an error was,
`client_disconnected` that the caller went away before the end, `interrupted` that the provider broke off in
mid-stream. More may be added.
"""


class RequestRecord(ApiObject):
    """What is kept of one call. Never prompts, inputs or answers."""

    id: str
    """The id of the call, as in its `Request-Id` header."""
    operation: str
    """The operation, such as `createChatCompletion`."""
    method: str
    """The HTTP method."""
    path: str
    """The path, without the query."""
    status: int
    """The HTTP status that was sent. 499 when the caller went away before the end."""
    code: str | None
    """The error code. Null when there was no error."""
    outcome: RequestOutcome
    """How the call ended. `succeeded` means that the whole answer was sent, `failed` that an error was,
    `client_disconnected` that the caller went away before the end, `interrupted` that the provider broke off in
    mid-stream. More may be added.
    """
    mode: Mode
    """Which of the two separate worlds of an organization this belongs to. `test` is free and answered by the sandbox,
    `live` reaches providers and is charged.
    """
    api_key_id: str
    """The id of the key that made the call, or `sample` for a sample call."""
    version: str
    """The dated version that answered."""
    model: str | None
    """The model that was asked for. Null when the call has none, or one that does not exist."""
    model_served: str | None
    """The model that answered. Null when none did."""
    provider: str | None
    """Who ran the model. Null when nobody did."""
    attempts: int
    """How many calls to providers it took."""
    streamed: bool
    """Whether the answer was a stream."""
    input_tokens: int
    """The tokens of the input, cached ones included."""
    cached_input_tokens: int
    """The tokens of the input that came from the provider's cache."""
    output_tokens: int
    """The tokens produced."""
    would_have_cost: Money | None
    """What a call in test mode would have cost in live mode, at the price in force when it arrived. It is never billed.
    Null in live mode, for calls without tokens, and for models that are no longer on offer.
    """
    latency_ms: int
    """The time from the call's arrival to the end of the answer, in milliseconds."""
    first_token_ms: int | None
    """The time to the first piece of the answer, in milliseconds. Null when nothing was streamed."""
    user_agent: str | None
    """What the caller called itself."""
    trace_id: str | None
    """The trace that the call belongs to, from its `traceparent` header."""
    is_sample: bool
    """Whether it is one of the sample calls that the test mode of a new organization starts with. Nobody made such a
    call, and it has no key.
    """
    created_at: datetime
    """When the call arrived, in UTC."""
    as_of: datetime | None
    """The instant that the call asked to be answered as of, with `Sundial-Clock`. When it lies after `created_at`, the
    call is a rehearsal and no use of what is to end. Null for a call that was answered as of now.
    """


class RequestRecordPage(ApiObject):
    """One page of requests, newest first."""

    data: list[RequestRecord]
    """The requests of this page."""
    has_more: bool
    """Whether there is another page."""
    next_cursor: str | None
    """What to send as `after` for the next page. Null on the last one."""


ScenarioKind: TypeAlias = Literal["error", "delay", "answer", "stream"] | str
"""What a scenario does: `error` answers with an error, `delay` holds the answer up, `answer` shapes what the model
says, and `stream` breaks a stream. One call takes at most one of each kind, and an error only together with a delay.
"""


class ScenarioParameter(ApiObject):
    """One parameter of a scenario."""

    name: str
    """The name to send."""
    type: Literal["integer", "code"] | str
    """What it takes, a whole number or the name of an error code."""
    description: str
    """What it says."""
    min: int | None
    """The least it can be; null when it is no number."""
    max: int | None
    """The most it can be; null when it is no number."""
    default: int | None
    """What holds without it; null when there is no such number."""
    is_required: bool
    """Whether the scenario needs it."""


class Scenario(ApiObject):
    """Something that a call with a test key can have happen, by its name in the header `Sundial-Scenario`."""

    name: str
    """The name to send."""
    description: str
    """What it does, in a sentence."""
    kind: ScenarioKind
    """What a scenario does: `error` answers with an error, `delay` holds the answer up, `answer` shapes what the model
    says, and `stream` breaks a stream. One call takes at most one of each kind, and an error only together with a
    delay.
    """
    code: str | None
    """The error code that the call ends in; null when it ends in none, or when a parameter says which."""
    parameters: list[ScenarioParameter]
    """What can be said of it, after semicolons."""
    operations: list[str] | None
    """The ids of the operations it fits; null when it fits every operation that declares its code."""
    example: str
    """A whole value of the header."""


class ScenarioList(ApiObject):
    """The scenarios of the sandbox."""

    data: list[Scenario]
    """Every scenario."""


class ResetSandboxRequestParam(TypedDict):
    """What else a reset does. All of it may be left out."""

    revoke_api_keys: NotRequired[bool]
    """Whether all test keys but the calling one are revoked too. Without it, none is."""
    sample_usage: NotRequired[bool]
    """Whether the month of sample calls that a new organization starts with is filled in again, up to now. Without it,
    the request log and the usage of test mode are left empty.
    """


class SandboxReset(ApiObject):
    """What a reset of the sandbox did."""

    requests_deleted: int
    """The calls that were removed from the request log and the usage of test mode, sample calls included."""
    idempotency_keys_deleted: int
    """The idempotency keys of test mode that were forgotten, with the answers they kept."""
    api_keys_revoked: int
    """The test keys that were revoked."""
    sample_requests_created: int
    """The sample calls that were filled in."""
    webhook_endpoints_deleted: int
    """The webhook endpoints of test mode that were deleted, with what was to be sent to them."""
