#include "core/parse/story_keys.h"

namespace channelmap::story_keys {
namespace {

using Keys = std::string_view[];

constexpr Keys story_required = {"format",   "id",       "start", "platforms",
                                 "channels", "products", "eras"};
constexpr Keys story_optional = {"$schema", "language", "title",   "standfirst",   "updated",
                                 "version", "contact",  "multi",   "rollout",      "facts",
                                 "presets", "moments",  "hosts",   "order",        "levers",
                                 "focus",   "renamed",  "recheck", "hosting_note", "unit",
                                 "words",   "method",   "demand",  "rights",       "inputs"};
constexpr Keys contact_optional = {"label", "url"};
constexpr Keys recheck_required = {"date", "reason"};
constexpr Keys hosting_note_required = {"text", "facts"};
constexpr Keys hosting_note_optional = {"eras"};
constexpr Keys unit_required = {"one", "many"};
constexpr Keys unit_optional = {"short", "place"};
constexpr Keys color_pair_required = {"light", "dark"};
constexpr Keys multi_optional = {"label", "short"};
constexpr Keys rollout_optional = {"label", "note"};
constexpr Keys platform_required = {"id", "label"};
constexpr Keys platform_optional = {"channel", "weight", "short"};
constexpr Keys channel_required = {"id", "label", "kind"};
constexpr Keys channel_optional = {"short", "color"};
constexpr Keys product_required = {"id", "label"};
constexpr Keys product_optional = {"mix", "bound", "short"};
constexpr Keys right_required = {"id", "label", "holder"};
constexpr Keys right_optional = {"note", "facts", "lever", "platforms"};
constexpr Keys input_required = {"id", "label", "low", "central", "high", "basis"};
constexpr Keys input_optional = {"note", "facts"};
constexpr Keys era_required = {"id", "label", "from"};
constexpr Keys era_optional = {"rights", "offers", "flows",  "short", "hosting",
                               "dates",  "note",   "phrase", "facts"};
constexpr Keys given_flow_required = {"from", "to", "value"};
constexpr Keys given_flow_optional = {"low", "high", "basis", "note", "facts"};
constexpr Keys right_value_required = {"strength"};
constexpr Keys right_value_optional = {"basis", "note", "facts"};
constexpr Keys offer_required = {"channel", "product", "status"};
constexpr Keys offer_optional = {"by", "basis", "note", "facts", "platforms"};
constexpr Keys host_rule_required = {"channel", "product", "else"};
constexpr Keys host_rule_optional = {"bound", "facts"};
constexpr Keys bound_required = {"right", "host"};
constexpr Keys host_share_required = {"host", "share"};
constexpr Keys fact_required = {"id", "date", "text", "reading", "sources"};
constexpr Keys fact_optional = {"date_label", "note"};
constexpr Keys source_required = {"publisher", "url"};
constexpr Keys source_optional = {"date", "note", "read"};
constexpr Keys preset_required = {"id", "label", "query"};
constexpr Keys preset_optional = {"note"};
constexpr Keys moment_required = {"id", "label", "date", "era"};
constexpr Keys moment_optional = {"facts"};
constexpr Keys host_required = {"id", "label"};
constexpr Keys host_optional = {"color"};
constexpr Keys order_optional = {"buyers", "channels", "products"};

}  // namespace

const KeyTable story{"story", story_required, story_optional};
const KeyTable contact{"contact", {}, contact_optional};
const KeyTable recheck{"recheck", recheck_required, {}};
const KeyTable hosting_note{"hosting_note", hosting_note_required, hosting_note_optional};
const KeyTable unit{"unit", unit_required, unit_optional};
const KeyTable color_pair{"color_pair", color_pair_required, {}};
const KeyTable multi{"multi", {}, multi_optional};
const KeyTable rollout{"rollout", {}, rollout_optional};
const KeyTable platform{"platform", platform_required, platform_optional};
const KeyTable channel{"channel", channel_required, channel_optional};
const KeyTable product{"product", product_required, product_optional};
const KeyTable right{"right", right_required, right_optional};
const KeyTable input{"input", input_required, input_optional};
const KeyTable era{"era", era_required, era_optional};
const KeyTable given_flow{"given_flow", given_flow_required, given_flow_optional};
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
        &story,      &contact,      &multi,  &rollout,     &platform,  &channel,   &product,
        &right,      &input,        &era,    &right_value, &offer,     &host_rule, &bound,
        &host_share, &fact,         &source, &preset,      &moment,    &host,      &order,
        &recheck,    &hosting_note, &unit,   &color_pair,  &given_flow};
    return tables;
}

}  // namespace channelmap::story_keys
