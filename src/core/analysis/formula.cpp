#include "core/analysis/formula.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/quantity.h"
#include "core/base/sort_few.h"
#include "core/model/flow.h"

namespace channelmap {
namespace {

using Op = Tape::Op;

// Precedence of an expression's outer operation: a sum inside a product needs brackets.
enum class Precedence { sum, product, atom };

struct Expression {
    std::string text;
    Precedence precedence = Precedence::atom;
};

std::string bracketed(const Expression& part, Precedence least) {
    return part.precedence < least ? "(" + part.text + ")" : part.text;
}

struct Printer {
    const FormulaOf& source;
    bool figures;

    Expression atom(std::uint32_t at, const std::string& label) const {
        return {figures ? figure_text(source.values[at]) : label};
    }
    Expression joined(const Tape::Step& step, const char* sign, Precedence precedence,
                      Precedence right) const {
        const Expression a = print(step.a), b = print(step.b);
        return {bracketed(a, precedence) + sign + bracketed(b, right), precedence};
    }
    // What stands behind a name, or a formula without one.
    std::string print_body(std::uint32_t at) const {
        const auto& step = source.tape.steps[at];
        return operands_of(step) > 1 ? print_operation(step).text : print(at).text;
    }
    // The expression of a step; where it has a name, the name.
    Expression print(std::uint32_t at) const {
        const auto& step = source.tape.steps[at];
        switch (step.op) {
        case Op::constant: return {figure_text(step.constant)};
        case Op::input: return atom(at, "“" + source.story.inputs[step.a].label + "”");
        case Op::strength: return atom(at, "“" + source.story.rights[step.a].label + "”");
        case Op::rollout: return atom(at, "“" + source.story.rollout_label + "”");
        case Op::name: return atom(at, symbol_label(source, step));
        default: return print_operation(step);
        }
    }
    // The case that holds; "x if x > 0, else 0" is known as a maximum.
    Expression print_case(const Tape::Step& step) const {
        const auto& otherwise = source.tape.steps[step.c];
        if (step.a == step.b && otherwise.op == Op::constant && otherwise.constant == 0)
            return {"max(0, " + print(step.a).text + ")"};
        return print(source.values[step.a] > 0 ? step.b : step.c);
    }
    Expression print_operation(const Tape::Step& step) const {
        if (step.op == Op::add) return joined(step, " + ", Precedence::sum, Precedence::sum);
        if (step.op == Op::subtract)
            return joined(step, " − ", Precedence::sum, Precedence::product);
        if (step.op == Op::multiply)
            return joined(step, " × ", Precedence::product, Precedence::product);
        if (step.op == Op::if_positive) return print(source.values[step.a] > 0 ? step.b : step.c);
        if (!(source.values[step.b] > 0)) return print(step.c);
        return joined(step, " ÷ ", Precedence::product, Precedence::atom);
    }
};

// The id under which a named quantity can be asked about; empty for shares.
std::string id_of(const FormulaOf& source, const Tape::Step& step) {
    const auto& [story, words, market, tape, values] = source;
    const auto product = [&](Index p) {
        return "product." + story.products[market.products[p]].id;
    };
    const auto channel = [&](Index c) { return "channel." + story.channels[c].id; };
    if (step.symbol == Symbol::sold) return channel(step.first) + ">" + product(step.second);
    if (step.symbol == Symbol::unmet)
        return buyer_node(story, step.first) + ">unmet>" + product(step.second);
    if (step.symbol != Symbol::flow) return {};
    const Index P = market.product_count(), C = market.channels;
    return buyer_node(story, step.first / P / C) + ">" + channel(step.first / P % C) + ">" +
           product(step.first % P);
}

struct Teller {
    const FormulaOf& source;
    std::size_t most;
    std::vector<FormulaStep> told = {};
    std::vector<std::uint32_t> waiting = {};  // named steps still to be explained, in order

    const Tape::Step& step(std::uint32_t at) const { return source.tape.steps[at]; }
    std::uint32_t body_of(std::uint32_t at) const {
        return step(at).op == Op::name ? step(at).a : at;
    }
    void find_terms(std::uint32_t at, std::vector<std::uint32_t>& terms) const {
        if (step(at).op != Op::add) return terms.push_back(at);
        find_terms(step(at).a, terms);
        find_terms(step(at).b, terms);
    }
    // A name whose value is more than a number that stands in the story.
    void expect(std::uint32_t at) {
        if (step(at).op != Op::name || step(body_of(at)).op == Op::constant) return;
        if (std::find(waiting.begin(), waiting.end(), at) == waiting.end()) waiting.push_back(at);
    }
    void expect_names_in(std::uint32_t at) {
        if (step(at).op == Op::name) return expect(at);
        const std::uint32_t operands[] = {step(at).a, step(at).b, step(at).c};
        for (int i = 0; i < operands_of(step(at)); ++i) expect_names_in(operands[i]);
    }
    void tell_sum(FormulaStep& now, const std::vector<std::uint32_t>& terms) {
        std::vector<std::uint32_t> order;
        for (const auto term : terms)
            if (source.values[term] != 0) order.push_back(term);
        if (order.empty()) order = terms;
        sort_few(order, [&](auto a, auto b) {
            return std::abs(source.values[a]) > std::abs(source.values[b]);
        });
        for (const auto term : order)
            now.terms.push_back({.label = Printer{source, false}.print(term).text,
                                 .id = step(term).op == Op::name ? id_of(source, step(term)) : "",
                                 .value = source.values[term]});
        expect_names_in(order.front());
    }
    void tell(std::uint32_t at, const std::string& label) {
        const auto body = body_of(at);
        FormulaStep now{.label = label, .value = source.values[at]};
        std::vector<std::uint32_t> terms;
        find_terms(body, terms);
        if (terms.size() > 1) {
            tell_sum(now, terms);
        } else {
            now.in_words = Printer{source, false}.print_body(body);
            now.in_figures = Printer{source, true}.print_body(body);
            expect_names_in(body);
        }
        told.push_back(std::move(now));
    }
};

}  // namespace

std::vector<FormulaStep> formula_of(const FormulaOf& source, const std::string& label,
                                    std::size_t most) {
    Teller teller{source, most};
    teller.tell(static_cast<std::uint32_t>(source.tape.steps.size() - 1), label);
    for (std::size_t i = 0; i < teller.waiting.size() && teller.told.size() < most; ++i) {
        const auto at = teller.waiting[i];
        teller.tell(at, symbol_label(source, source.tape.steps[at]));
    }
    return std::move(teller.told);
}

std::string symbol_label(const FormulaOf& source, const Tape::Step& step) {
    const auto& [story, words, market, tape, values] = source;
    constexpr const char* keys[] = {"symbol.platform_share",
                                    "symbol.product_share",
                                    "symbol.pull",
                                    "symbol.acceptance",
                                    "symbol.openness",
                                    "symbol.openness_without_rights",
                                    "symbol.open_anywhere",
                                    "symbol.group_size",
                                    "symbol.displaced",
                                    "symbol.attraction",
                                    "symbol.reach",
                                    "symbol.moving",
                                    "",  // flow, unmet and sold go by their ids
                                    "",
                                    "",
                                    "map.unmet.name",
                                    "metric.unmet.not_on_sale",
                                    "symbol.open_to_a_group"};
    static_assert(std::size(keys) == static_cast<std::size_t>(Symbol::open_to_a_group) + 1);
    if (const auto id = id_of(source, step); !id.empty()) return number_label(story, words, id);
    const auto buyer = [&](Index b) {
        return b == multi_group(story) ? story.multi_label : story.platforms[b].label;
    };
    const auto product = [&](Index p) { return story.products[market.products[p]].label; };
    std::string first, second;
    switch (step.symbol) {
    case Symbol::all_unmet:
    case Symbol::not_on_sale: break;
    case Symbol::platform_share:
    case Symbol::open_to_a_group:
    case Symbol::group_size: first = buyer(step.first); break;
    case Symbol::product_share:
    case Symbol::acceptance:
    case Symbol::open_anywhere: first = product(step.first); break;
    case Symbol::pull:
        first = buyer(step.first);
        second = story.channels[step.second].label;
        break;
    case Symbol::openness:
    case Symbol::openness_without_rights:
        first = story.channels[step.first].label;
        second = product(step.second);
        break;
    default: first = buyer(step.first), second = product(step.second);
    }
    return say(words, keys[static_cast<int>(step.symbol)], {{"1", first}, {"2", second}});
}

std::string figure_text(double value) {
    const double size = std::abs(value);
    if (size > 0 && size < 0.0005) return "<0.001";
    const int places = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
    long long scale = 1;
    for (int i = 0; i < places; ++i) scale *= 10;
    const long long units = std::llround(size * static_cast<double>(scale));
    std::string text = value < 0 ? "−" : "";
    text += std::to_string(units / scale);
    if (long long rest = units % scale) {
        text += '.';
        for (long long place = scale / 10; rest != 0; rest %= place, place /= 10)
            text += static_cast<char>('0' + rest / place);
    }
    return text;
}

}  // namespace channelmap
