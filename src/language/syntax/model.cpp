// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/model.h"

#include <algorithm>
#include <array>
#include <optional>

#include "language/syntax/bytes.h"
#include "language/syntax/hashing.h"

namespace belie {

namespace {

constexpr std::string_view kMagic = "belie-mo";
constexpr std::uint32_t kVersion = 3;
constexpr std::size_t kSizeAt = 16, kChecksumAt = 24, kVocabularyAt = 32, kPartsAt = 40;

constexpr std::array kParts = {
    &ModelParts::about,           &ModelParts::tags,      &ModelParts::lexicon, &ModelParts::tagger,
    &ModelParts::adviser_actions, &ModelParts::adviser,   &ModelParts::actions, &ModelParts::parser,
    &ModelParts::lemmas,          &ModelParts::boundaries};
constexpr std::size_t kHead = kPartsAt + 8 * kParts.size();

tl::unexpected<Error> refuse(std::string why) {
  Error error;
  error.message = std::move(why);
  return tl::unexpected(error);
}

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8)
    hash = (hash ^ load<std::uint64_t>(bytes.data() + i)) * 0x100000001b3U;
  return mix(hash ^ hash_of(bytes.substr(i)));
}

/// Changes when a tag or relation is added, removed or moved.
std::uint64_t vocabulary() {
  std::string names;
  for (std::size_t i = 0; i < kUposCount; ++i)
    names += std::string(to_text(static_cast<Upos>(i))) + ' ';
  for (std::size_t i = 0; i < kXposCount; ++i)
    names += std::string(to_text(static_cast<Xpos>(i))) + ' ';
  for (std::size_t i = 0; i < kRelationCount; ++i)
    names += std::string(to_text(static_cast<Relation>(i))) + ' ';
  return hash_of(names);
}

Result<std::array<std::string_view, kParts.size()>> parts_of(std::string_view bytes,
                                                             Soundness soundness) {
  if (!bytes.starts_with(kMagic) || bytes.size() < kHead) return refuse("not a model file");
  const auto version = load<std::uint32_t>(bytes.data() + 8);
  if (version != kVersion)
    return refuse("a model file of version " + std::to_string(version) + ", not " +
                  std::to_string(kVersion));
  if (load<std::uint64_t>(bytes.data() + kSizeAt) != bytes.size())
    return refuse("a model file cut short");
  const bool whole =
      soundness == Soundness::kProven ||
      load<std::uint64_t>(bytes.data() + kChecksumAt) == checksum(bytes.substr(kVocabularyAt));
  if (!whole || load<std::uint32_t>(bytes.data() + 12) != kParts.size())
    return refuse("a damaged model file");
  if (load<std::uint64_t>(bytes.data() + kVocabularyAt) != vocabulary()) {
    return refuse("a model file for other tags and relations");
  }
  std::array<std::string_view, kParts.size()> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::uint64_t offset = load<std::uint32_t>(bytes.data() + kPartsAt + 8 * i);
    const std::uint64_t size = load<std::uint32_t>(bytes.data() + kPartsAt + 8 * i + 4);
    if (offset + size > bytes.size()) return refuse("a damaged model file");
    parts[i] = bytes.substr(offset, size);
  }
  return parts;
}

std::optional<std::vector<TagPair>> tag_pairs(std::string_view bytes) {
  std::vector<TagPair> pairs;
  for (; bytes.size() >= 2; bytes.remove_prefix(2)) {
    const auto upos = static_cast<unsigned char>(bytes[0]);
    const auto xpos = static_cast<unsigned char>(bytes[1]);
    if (upos >= kUposCount || xpos >= kXposCount) return std::nullopt;
    pairs.push_back({static_cast<Upos>(upos), static_cast<Xpos>(xpos)});
  }
  if (!bytes.empty() || pairs.empty() || pairs.size() >= kNoTag) return std::nullopt;
  return pairs;
}

/// The parser must always have a way on: a shift, a root, and something to do with two words when
/// nothing is to come.
bool sufficient(const std::vector<Action>& actions) {
  const auto has = [&](Move move, bool root) {
    return std::any_of(actions.begin(), actions.end(), [&](const Action& action) {
      return action.move == move &&
             (move == Move::kShift || (action.relation == Relation::kRoot) == root);
    });
  };
  return has(Move::kShift, false) && has(Move::kLeft, true) && has(Move::kRight, false);
}

std::optional<std::vector<Action>> actions_of(std::string_view bytes) {
  std::vector<Action> actions;
  for (; bytes.size() >= 2; bytes.remove_prefix(2)) {
    const auto move = static_cast<unsigned char>(bytes[0]);
    const auto relation = static_cast<unsigned char>(bytes[1]);
    if (move > static_cast<unsigned char>(Move::kRight) || relation >= kRelationCount)
      return std::nullopt;
    actions.push_back({static_cast<Move>(move), static_cast<Relation>(relation)});
  }
  if (!bytes.empty() || !sufficient(actions) || actions.size() > kMaxClasses) return std::nullopt;
  return actions;
}

Result<TransitionParser> transition_parser(std::string_view actions, std::string_view weights,
                                           Soundness soundness) {
  const auto moves = actions_of(actions);
  if (!moves) return refuse("a damaged model file: actions");
  const auto view = Weights::view(weights, soundness);
  if (!view) return tl::unexpected(view.error());
  if (view->classes() != moves->size()) return refuse("a damaged model file: classes");
  return TransitionParser(*moves, *view);
}

Result<Tagger> tagger_of(std::string_view tags, std::string_view weights, Soundness soundness) {
  const auto pairs = tag_pairs(tags);
  if (!pairs) return refuse("a damaged model file: tags");
  const auto view = Weights::view(weights, soundness);
  if (!view) return tl::unexpected(view.error());
  if (view->classes() != pairs->size()) return refuse("a damaged model file: classes");
  return Tagger(*pairs, *view);
}

}  // namespace

Result<Model> load_model(std::string_view bytes, Soundness soundness) {
  const auto parts = parts_of(bytes, soundness);
  if (!parts) return tl::unexpected(parts.error());
  const auto& [about, tags, lexicon, tagger, adviser_actions, adviser, actions, parser, lemmas,
               boundaries] = *parts;
  const auto words = TagLexicon::view(lexicon);
  if (!words) return tl::unexpected(words.error());
  const auto tagging = tagger_of(tags, tagger, soundness);
  if (!tagging) return tl::unexpected(tagging.error());
  const auto advising = transition_parser(adviser_actions, adviser, soundness);
  if (!advising) return tl::unexpected(advising.error());
  const auto parsing = transition_parser(actions, parser, soundness);
  if (!parsing) return tl::unexpected(parsing.error());
  const auto lemmatizer = Lemmatizer::view(lemmas, soundness);
  if (!lemmatizer) return tl::unexpected(lemmatizer.error());
  const auto gaps = Weights::view(boundaries, soundness);
  if (!gaps) return tl::unexpected(gaps.error());
  if (gaps->classes() != 1) return refuse("a damaged model file: boundaries");
  return Model{about,       *words,           *tagging, Parser(*advising, *parsing),
               *lemmatizer, Boundaries(*gaps)};
}

Result<ModelParts> model_parts(std::string_view bytes) {
  const auto views = parts_of(bytes, Soundness::kUnknown);
  if (!views) return tl::unexpected(views.error());
  ModelParts parts;
  for (std::size_t i = 0; i < kParts.size(); ++i) parts.*kParts[i] = (*views)[i];
  return parts;
}

std::string write_model(const ModelParts& parts) {
  std::string table;
  std::string body;
  for (const auto part : kParts) {
    append(table, static_cast<std::uint32_t>(kHead + body.size()));
    append(table, static_cast<std::uint32_t>((parts.*part).size()));
    body += parts.*part;
    body.resize((body.size() + 7) / 8 * 8, '\0');
  }
  std::string checked;
  append(checked, vocabulary());
  checked += table + body;
  std::string bytes(kMagic);
  append(bytes, kVersion);
  append(bytes, static_cast<std::uint32_t>(kParts.size()));
  append(bytes, static_cast<std::uint64_t>(kVocabularyAt + checked.size()));
  append(bytes, checksum(checked));
  return bytes + checked;
}

}  // namespace belie
