// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"

namespace belie {
namespace {

constexpr auto kOptions = with_draft_options(std::array{&kFormatOption, &kOutputOption});
constexpr std::array<std::string_view, 3> kFormats{"dot", "graphml", "json"};
constexpr std::array kExamples{
    CommandExample{"belie graph drafts/ | dot -Tsvg > graph.svg", "a picture, drawn by Graphviz"},
    CommandExample{"belie graph --format graphml drafts/ --output desk.graphml",
                   "for programs that draw and analyse graphs"},
    CommandExample{"belie graph --format json draft.md",
                   "with everything resolved, for a program"}};

std::string written(const ClaimGraph& graph, std::string_view format) {
  if (format == "json") return graph.to_json();
  return format == "graphml" ? graph.to_graphml() : graph.to_dot();
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun checked = run_check(arguments.words, arguments, knowledge);
  std::string graph = written(*checked.graph, arguments.format);
  if (!graph.ends_with('\n')) graph += '\n';
  return finish(std::move(graph), checked.report, arguments, terminal);
}

}  // namespace

extern const Command k_graph_command{
    "graph",
    "[PATH…]",
    "print who and what the drafts speak of, linked, as DOT, GraphML or JSON",
    "Prints the claim graph that the rules look at: drafts, people, offices, events and "
    "statements, which of them were taken "
    "for the same, and why.",
    kExamples,
    kOptions,
    kFormats,
    0,
    kAnyNumber,
    run};

}  // namespace belie
