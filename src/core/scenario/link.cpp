#include "core/scenario/link.h"

#include <algorithm>

#include "core/base/spelling.h"
#include "core/scenario/link_alone.h"
#include "core/scenario/link_history.h"
#include "core/scenario/link_letters.h"
#include "core/scenario/link_pairs.h"
#include "core/scenario/link_text.h"
#include "core/scenario/scenario.h"

namespace channelmap {
namespace {

constexpr std::size_t longest_link = 20'000;  // bytes; links that we write have some hundred
constexpr std::size_t most_notices = 100;
constexpr std::size_t most_named = 3;
constexpr std::size_t most_counted = 10;

// Words beside numbers. A link written over another (the hash over the query) must be able to say
// that something is not set: an input has its range again, a right or the rollout is the era's
// fact, there is no second scenario.
constexpr std::string_view range_word = "range";
constexpr std::string_view fact_word = "fact";
constexpr std::string_view none_word = "none";

// Keys that the page, hosts and later versions use beside the scenario's.
constexpr std::string_view other_keys[] = {"lang",  "theme", "ui", "m",     "d",
                                           "steps", "bench", "n",  "allow", "childId"};
constexpr std::string_view own_keys[] = {"era", "rollout", "seed", "vs"};

bool is_among(std::span<const std::string_view> keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Reads the pairs of one scenario; `prefix` is "" or "vs.".
struct ScenarioReader {
    const Story& story;
    LinkPart part;
    std::string_view prefix;
    Problems& problems;
    Scenario scenario;
    bool knew_any = false;
    std::vector<const LinkPair*> unknown = {};

    void notice(const LinkPair& pair, std::string what) {
        if (problems.size() < most_notices)
            problems.push_back({std::string(prefix) + printable(pair.key), std::move(what)});
    }

    // A value's count of 10^-decimals, up to `most`; nothing when it can't be read. `range` says in
    // words what is allowed.
    std::optional<std::uint64_t> number(const LinkPair& pair, std::size_t decimals,
                                        std::uint64_t most, std::string_view range) {
        const auto written = read_number(pair.value, decimals, most);
        const std::string must = "It must be " + std::string(range) + ".";
        if (written.read_as == ReadAs::unreadable) {
            notice(pair, quoted(printable(pair.value)) + " can't be read. " + must);
            return std::nullopt;
        }
        if (written.read_as != ReadAs::exact) notice(pair, must + " The nearest value was taken.");
        return written.units;
    }

    std::optional<Share> share(const LinkPair& pair) {
        const auto units =
            number(pair, 2, 10000, "a percentage from 0 to 100 with up to two decimals");
        return units ? std::optional(Share{static_cast<int>(*units)}) : std::nullopt;
    }

    void read_era(const LinkPair& pair) {
        const auto readings = id_readings(pair.value);
        for (const auto& id : readings)
            if (const auto era = find_id(story.eras, id)) {
                scenario = with_era(scenario, *era);
                return;
            }
        std::vector<std::string_view> known;
        for (const auto& item : story.eras) known.push_back(item.id);
        const auto near = one_letter_away(readings[1], known);
        if (near.empty())
            return notice(pair,
                          unknown_name("era", printable(value_readings(pair.value)[0]), known));
        scenario = with_era(scenario, *find_id(story.eras, near));
        notice(pair, unknown_name("era", readings[1], {}) + " " + quoted(near) + " was taken.");
    }

    // `unset_word` returns the lever to where nothing is set.
    void read_lever(const LinkPair& pair, std::string_view unset_word,
                    std::optional<Share>& lever) {
        if (says_word(pair.value, unset_word))
            lever.reset();
        else if (const auto value = share(pair))
            lever = value;
    }

    void read_pair(const LinkPair& pair) {
        const auto right = find_id(story.rights, pair.key);
        const auto input = find_id(story.inputs, pair.key);
        if (right) {
            read_lever(pair, fact_word, scenario.rights[*right]);
        } else if (input) {
            read_lever(pair, range_word, scenario.inputs[*input]);
        } else if (pair.key == "rollout") {
            read_lever(pair, fact_word, scenario.rollout);
        } else if (pair.key == "seed") {
            scenario.seed = number(pair, 0, most_seed, "a whole number from 0 to 9007199254740991")
                                .value_or(scenario.seed);
        } else if (pair.key != "era") {
            if (pair.kind == KeyKind::unknown || !prefix.empty()) unknown.push_back(&pair);
            return;
        }
        knew_any = true;
        if (pair.kind == KeyKind::guessed)
            notice({.key = pair.written.substr(prefix.size()), .value = ""},
                   unknown_name("slider", printable(pair.written), {}) + " " +
                       quoted(std::string(prefix) + pair.key) + " was taken.");
    }

    void read(const std::vector<LinkPair>& pairs) {
        for (const auto& pair : pairs)
            if (pair.key == "era") read_era(pair);
        for (const auto& pair : pairs) read_pair(pair);
        scenario = canonical(story, std::move(scenario));
    }
};

// The keys by which a link to a map of this story is cut.
LinkKeys keys_of(const Story& story, LinkPart part) {
    LinkKeys keys{.levers = {std::begin(own_keys), std::end(own_keys)},
                  .others = other_keys,
                  .may_guess = part == LinkPart::hash};
    for (const auto& right : story.rights) keys.levers.push_back(right.id);
    for (const auto& input : story.inputs) keys.levers.push_back(input.id);
    for (const auto& [former, id] : story.renamed) keys.levers.push_back(former);
    return keys;
}

// One notice for all keys that mean nothing here.
void tell_unknown(const LinkKeys& keys, ScenarioReader& first, const ScenarioReader& second) {
    std::vector<std::string> names;
    const ScenarioReader* const readers[] = {&first, &second};
    for (const auto* reader : readers)
        for (const auto* pair : reader->unknown)
            names.push_back(std::string(reader->prefix) + printable(pair->key));
    if (names.empty()) return;
    const LinkPair at{.key = names.front(), .value = ""};
    if (names.size() == 1) {
        // A word alone is no key that was misspelt.
        const auto& pairs = first.unknown.empty() ? second.unknown : first.unknown;
        const bool is_word = pairs.front()->value.empty();
        return first.notice(at, unknown_name("slider", names.front(),
                                             is_word ? std::span<const std::string_view>()
                                                     : std::span(keys.levers)) +
                                    " It was ignored.");
    }
    std::string what = "There are no sliders ";
    const auto named = std::min(names.size(), most_named);
    for (std::size_t i = 0; i < named; ++i)
        what += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + quoted(names[i]);
    const auto others = names.size() - named;
    if (others > most_counted)
        what += " and many others";
    else if (others > 0)
        what += " and " + std::to_string(others) + (others == 1 ? " other" : " others");
    first.notice(at, what + ". They were ignored.");
}

// Writes what differs from `base`.
struct ScenarioWriter {
    const Story& story;
    std::string_view prefix;
    std::string text;

    void pair(std::string_view key, std::string_view value) {
        if (!text.empty()) text += '&';
        text.append(prefix).append(key).append("=").append(value);
    }

    void lever(std::string_view key, std::optional<Share> value, std::optional<Share> base,
               std::string_view unset_word) {
        if (value != base)
            pair(key, value ? link_percent(value->basis_points) : std::string(unset_word));
    }

    void write(const Scenario& scenario, const Scenario& start) {
        const bool moved = scenario.era != start.era;
        const Scenario base = moved ? with_era(start, scenario.era) : start;
        if (moved) pair("era", story.eras[scenario.era].id);
        for (Index r = 0; r < story.rights.size(); ++r)
            lever(story.rights[r].id, scenario.rights[r], base.rights[r], fact_word);
        lever("rollout", scenario.rollout, base.rollout, fact_word);
        for (Index i = 0; i < story.inputs.size(); ++i)
            lever(story.inputs[i].id, scenario.inputs[i], base.inputs[i], range_word);
        if (scenario.seed != base.seed) pair("seed", std::to_string(scenario.seed));
    }
};

}  // namespace

bool is_reserved_key(std::string_view key) {
    return is_among(own_keys, key) || is_among(other_keys, key) || key.starts_with(versus_prefix);
}

Link read_link(const Story& story, const Link& base, std::string_view text, LinkPart part,
               Problems& problems) {
    std::vector<LinkPair> first, second;
    bool drops_versus = false;
    Problems notices;
    ScenarioReader reader{story, part, "", notices, base.scenario};
    if (text.size() > longest_link)
        notices.push_back({"", "The link is too long. Only its beginning was read."});
    text = text.substr(0, longest_link);
    const auto keys = keys_of(story, part);
    auto pairs = with_current_ids(story, with_named_alone(story, keys, split_link(text, keys)));
    for (const auto& told : version_notices(story, pairs)) notices.push_back(told);
    for (auto& pair : pairs) {
        if (pair.kind == KeyKind::foreign) continue;
        if (pair.key.starts_with(versus_prefix)) {
            pair.key.erase(0, versus_prefix.size());
            second.push_back(std::move(pair));
        } else if (pair.key == "vs") {
            drops_versus = says_word(pair.value, none_word);
            if (!drops_versus) reader.notice(pair, "It must be “none”, or a key such as “vs.era”.");
        } else {
            first.push_back(std::move(pair));
        }
    }
    reader.read(first);
    Link link{.scenario = std::move(reader.scenario)};
    if (!drops_versus) link.versus = base.versus;
    ScenarioReader versus{story, part, versus_prefix, notices,
                          link.versus.value_or(start_scenario(story))};
    versus.read(second);
    if (part == LinkPart::hash) tell_unknown(keys, reader, versus);
    if (versus.knew_any) link.versus = std::move(versus.scenario);
    problems.insert(problems.end(), notices.begin(), notices.end());
    return link;
}

std::string write_link(const Story& story, const Link& link, const Link& base) {
    ScenarioWriter first{story, ""};
    first.write(link.scenario, base.scenario);
    ScenarioWriter versus{story, versus_prefix};
    if (link.versus) {
        versus.write(*link.versus, base.versus.value_or(start_scenario(story)));
        if (versus.text.empty() && !base.versus)
            versus.pair("era", story.eras[link.versus->era].id);
    } else if (base.versus) {
        versus.text = "vs=none";
    }
    if (!first.text.empty() && !versus.text.empty()) first.text += '&';
    std::string text = first.text + versus.text;
    // Programs that find links in texts leave out what looks like the end of a sentence.
    if (!text.empty() && without_debris(text) != text) text += "&m=" + std::to_string(link_format);
    return text;
}

}  // namespace channelmap
