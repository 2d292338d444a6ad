#include "core/story_keys.h"

namespace channelmap::story_keys {
namespace {

using Keys = std::string_view[];

constexpr Keys story_required = {"format",   "id",       "demand", "start",  "platforms",
                                 "channels", "products", "rights", "inputs", "eras"};
constexpr Keys story_optional = {"$schema", "language", "title", "standfirst", "updated",
                                 "version", "contact",  "multi", "rollout",    "facts",
                                 "presets", "moments",  "hosts", "order",      "levers",
                                 "focus",   "renamed"};
constexpr Keys contact_required = {"label", "url"};
constexpr Keys multi_optional = {"label", "short"};
constexpr Keys rollout_optional = {"label", "note"};
constexpr Keys platform_required = {"id", "label", "channel", "weight"};
constexpr Keys platform_optional = {"short"};
constexpr Keys channel_required = {"id", "label", "kind"};
constexpr Keys channel_optional = {"short", "color"};
constexpr Keys product_required = {"id", "label", "mix", "bound"};
constexpr Keys product_optional = {"short"};
constexpr Keys right_required = {"id", "label", "holder"};
constexpr Keys right_optional = {"note", "facts", "lever"};
constexpr Keys input_required = {"id", "label", "low", "central", "high", "basis"};
constexpr Keys input_optional = {"note", "facts"};
constexpr Keys era_required = {"id", "label", "from", "rights", "offers"};
constexpr Keys era_optional = {"short", "hosting", "dates", "note", "phrase", "facts"};
constexpr Keys right_value_required = {"strength"};
constexpr Keys right_value_optional = {"basis", "note", "facts"};
constexpr Keys offer_required = {"channel", "product", "status"};
constexpr Keys offer_optional = {"by", "basis", "note", "facts"};
constexpr Keys host_rule_required = {"channel", "product", "else"};
constexpr Keys host_rule_optional = {"bound", "facts"};
constexpr Keys bound_required = {"right", "host"};
constexpr Keys host_share_required = {"host", "share"};
constexpr Keys fact_required = {"id", "date", "text", "reading", "sources"};
constexpr Keys fact_optional = {"date_label", "note"};
constexpr Keys source_required = {"publisher", "url"};
constexpr Keys source_optional = {"note"};
constexpr Keys preset_required = {"id", "label", "query"};
constexpr Keys preset_optional = {"note"};
constexpr Keys moment_required = {"id", "label", "date", "era"};
constexpr Keys moment_optional = {"facts"};
constexpr Keys host_required = {"id", "label"};
constexpr Keys host_optional = {"color"};
constexpr Keys order_optional = {"buyers", "channels", "products"};

}  // namespace

const KeyTable story{"story", story_required, story_optional};
const KeyTable contact{"contact", contact_required, {}};
const KeyTable multi{"multi", {}, multi_optional};
const KeyTable rollout{"rollout", {}, rollout_optional};
const KeyTable platform{"platform", platform_required, platform_optional};
const KeyTable channel{"channel", channel_required, channel_optional};
const KeyTable product{"product", product_required, product_optional};
const KeyTable right{"right", right_required, right_optional};
const KeyTable input{"input", input_required, input_optional};
const KeyTable era{"era", era_required, era_optional};
const KeyTable right_value{"right_value", right_value_required, right_value_optional};
const KeyTable offer{"offer", offer_required, offer_optional};
const KeyTable host_rule{"host_rule", host_rule_required, host_rule_optional};
const KeyTable bound{"bound", bound_required, {}};
const KeyTable host_share{"host_share", host_share_required, {}};
const KeyTable fact{"fact", fact_required, fact_optional};
const KeyTable source{"source", source_required, source_optional};
const KeyTable preset{"preset", preset_required, preset_optional};
const KeyTable moment{"moment", moment_required, moment_optional};
const KeyTable host{"host", host_required, host_optional};
const KeyTable order{"order", {}, order_optional};

std::span<const KeyTable* const> all() {
    static constexpr const KeyTable* tables[] = {
        &story,      &contact, &multi,  &rollout,     &platform, &channel,   &product,
        &right,      &input,   &era,    &right_value, &offer,    &host_rule, &bound,
        &host_share, &fact,    &source, &preset,      &moment,   &host,      &order};
    return tables;
}

}  // namespace channelmap::story_keys
