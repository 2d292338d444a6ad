// What the newsroom wrote: platforms, sellers, products, rights, inputs, six eras, and the words
// and facts that explain them. Made once by parse_story() and never changed; every index below is
// valid.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace channelmap {

// How well a statement or a quantity is known.
enum class Basis { reported, derived, assumption };

// Whether a channel sells a product in an era.
enum class Status { available, preview, announced, barred, unknown };

// How a fact was read: on the publisher's own page, in a text that cites that page, or elsewhere.
enum class Reading { primary, cited, secondary };

enum class ChannelKind { direct, cloud };

// Indices into the Story's vectors. They keep the story's order.
using Index = std::size_t;

struct Platform {
    std::string id;
    std::string label;
    std::string short_label;       // the label if the story gives none; so everywhere below
    std::optional<Index> channel;  // where this group of buyers is at home; nothing: nowhere
    Index weight = 0;              // input
};

struct Channel {
    std::string id;
    std::string label;
    std::string short_label;
    ChannelKind kind = ChannelKind::cloud;
    std::string color;  // a name of the theme, "teal", or one of Story::colors; may be empty
};

struct Product {
    std::string id;
    std::string label;
    std::string short_label;
    Index mix = 0;    // input
    Index bound = 0;  // input
};

struct Right {
    std::string id;
    std::string label;
    std::string note;
    bool lever = true;             // a right that is shown as a fact only has no slider
    std::vector<Index> platforms;  // buyer groups for which it bars; empty: all
    std::vector<Index> facts;
};

struct Input {
    std::string id;
    std::string label;
    double low = 0;  // 0..1, low <= central <= high
    double central = 0;
    double high = 0;
    Basis basis = Basis::assumption;
    std::string note;
    std::vector<Index> facts;
};

struct Offer {
    Index channel = 0;
    Index product = 0;
    Status status = Status::unknown;
    std::vector<Index> by;         // rights that bar this cell as far as they bind
    std::vector<Index> platforms;  // buyer groups that it is for, as numbered by flow.h; empty: all
    Basis basis = Basis::reported;  // assumption: the status itself is not documented
    std::string note;
    std::vector<Index> facts;
};

struct HostShare {
    std::string host;
    double share = 0;  // 0..1
};

// Where what is sold in a cell runs: share x of the right runs on `bound_host`, the rest as
// `otherwise`.
struct HostRule {
    Index channel = 0;
    Index product = 0;
    std::optional<Index> bound_right;
    std::string bound_host;
    std::vector<HostShare> otherwise;  // sums to 1
    std::vector<Index> facts;
};

struct RightValue {
    double strength = 0;  // 0 lapsed .. 1 fully binding
    Basis basis = Basis::reported;
    std::string note;
    std::vector<Index> facts;
};

// A flow that the story gives instead of having it modelled: from a platform to a channel or to
// unmet demand, or from one of those to a product.
struct GivenFlow {
    std::optional<Index> platform, channel, product;
    bool unmet = false;
    double value = 0;  // >= 0, in the story's unit
    std::optional<double> low, high;
    Basis basis = Basis::assumption;
    std::string note;
    std::vector<Index> facts;
};

struct Era {
    std::string id;
    std::string label;
    std::string short_label;
    std::string from;   // ISO date of its first day
    std::string until;  // ISO date of its last day; empty in the last era
    std::string dates;  // as readers read them: "27 Feb 2026"; empty: `from` in words
    std::string note;
    std::string phrase;  // how a sentence about it begins: "Under the Amazon deal"; the label if
                         // none is given
    std::vector<RightValue> rights;  // one a story right, in that order
    std::vector<Offer> offers;
    std::vector<HostRule> hosting;
    std::vector<GivenFlow> flows;  // of a story that gives them; else empty
    std::vector<Index> facts;
};

struct Source {
    std::string publisher;
    std::string url;
    std::string date;  // ISO date or year-month of the page itself; empty where it bears none
    std::string note;
    bool read_in_copy = false;  // only a public copy was read, not the page at `url`
};

struct Fact {
    std::string id;
    std::string date;        // ISO date or year-month, for sorting
    std::string date_label;  // as readers read it; the date if the story gives none
    std::string text;
    Reading reading = Reading::secondary;
    std::vector<Source> sources;
    std::string note;
};

struct Preset {
    std::string id;
    std::string label;
    std::string query;  // a link's query
    std::string note;
};

// A day worth a pin on the timeline.
struct Moment {
    std::string id;
    std::string label;
    std::string date;
    Index era = 0;
    std::vector<Index> facts;
};

// Something that runs the work: a cloud or a group of them.
struct Host {
    std::string id;
    std::string label;
    std::string color;
};

struct OwnColor {
    std::string id;           // the story's own text of it
    std::string light, dark;  // "#rrggbb"; `dark` may be empty
};

// What the sources of the hosting bar say against each other, to be shown beside it.
struct HostingNote {
    std::string text;          // empty: there is no note
    std::vector<Index> facts;  // whose sources a reader can open
    std::vector<Index> eras;   // in which they do; empty: in all

    // Whether the sources contradict each other in this era.
    bool holds_in(Index era) const {
        return !text.empty() &&
               (eras.empty() || std::find(eras.begin(), eras.end(), era) != eras.end());
    }
};

// The day on which the facts should be checked again.
struct Recheck {
    std::string date;  // ISO day; empty: none is planned
    std::string reason;
};

// Where the five inputs that every story has stand in Story::inputs.
struct NamedInputs {
    Index multi = 0;
    Index buy_anyway = 0;
    Index direct_preference = 0;
    Index direct_when_displaced = 0;
    Index preview = 0;
};

struct Story {
    std::string id;
    std::string language;  // a language tag; "en" where the story names none
    std::string title;
    std::string updated;  // ISO date on which the facts were last checked
    Recheck recheck;
    std::string version;
    std::string contact_label;  // both empty where the page shows no address for corrections
    std::string contact_url;
    HostingNote hosting_note;
    double demand = 100;  // units of demand that flows add up to
    // Flows are given, not modelled: there are no rights and no sliders, and the inputs, which the
    // model needs, are there but change nothing.
    bool given = false;
    Index start = 0;  // era
    NamedInputs named;
    std::string multi_label;  // the group that buys on any cloud
    std::string multi_short_label;
    std::string rollout_label;
    std::string rollout_note;

    std::vector<Platform> platforms;
    std::vector<Channel> channels;
    std::vector<Product> products;
    std::vector<Right> rights;
    std::vector<Input> inputs;
    std::vector<Era> eras;
    std::vector<Fact> facts;
    std::vector<Preset> presets;
    std::vector<Moment> moments;
    std::vector<Host> hosts;

    // Colours of its own: "#rrggbb" for light paper and, perhaps, for dark, by what channels and
    // hosts call them.
    std::vector<OwnColor> colors;

    // Keys of words.en.json and what this story says instead.
    std::vector<std::pair<std::string, std::string>> words;

    // Former ids of eras, rights and inputs, and what they are called today, so that old links keep
    // their meaning.
    std::vector<std::pair<std::string, std::string>> renamed;

    // How the map is read, top to bottom; every platform (and "multi"), channel and product once.
    std::vector<std::string> buyer_order;  // ids: platforms and "multi"
    std::vector<Index> channel_order;
    std::vector<Index> product_order;
    std::vector<std::string> levers;  // ids of the sliders shown: rights, "rollout", inputs
    std::optional<Index> focus;       // the channel that the result sentence speaks of

    // Whether any demand may go unmet: in a model it may, given flows say it.
    bool has_unmet() const {
        return !given || std::any_of(eras.begin(), eras.end(), [](const Era& era) {
            return std::any_of(era.flows.begin(), era.flows.end(),
                               [](const GivenFlow& flow) { return flow.unmet; });
        });
    }

    // Whether the story says of anything where it runs; without that there is no bar of hosts.
    bool has_hosting() const {
        return std::any_of(eras.begin(), eras.end(),
                           [](const Era& era) { return !era.hosting.empty(); });
    }
};

// The position of the item with this id, if there is one.
template <class Items>
std::optional<Index> find_id(const Items& items, std::string_view id) {
    for (Index i = 0; i < items.size(); ++i)
        if (items[i].id == id) return i;
    return std::nullopt;
}

}  // namespace channelmap
