// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_threads.h"

#include <algorithm>
#include <map>
#include <string>

#include "claims/events/event_classes.h"
#include "claims/story.h"
#include "language/scopes.h"

namespace belie {
namespace {

/// One event of a draft while its phrases are being read.
struct Thread {
  std::uint32_t number = 0;
  EventMention known;         // what its phrases tell together
  std::string words;          // of the first phrase
  std::uint32_t section = 0;  // of the first phrase
  bool main = false;
  bool ahead = false;    // told in no past tense
  bool in_head = false;  // told in the headline or the deck so far
  int year = 0;          // that a phrase names; 0: none
};

bool disjoint(const std::vector<ReferentIndex>& a, const std::vector<ReferentIndex>& b) {
  return std::ranges::none_of(
      a, [&](ReferentIndex referent) { return std::ranges::find(b, referent) != b.end(); });
}

bool shares(const std::vector<ReferentIndex>& a, const std::vector<ReferentIndex>& b) {
  return !disjoint(a, b);
}

bool are_at_odds(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

/// The threads of one family of classes, in one draft.
class Family {
 public:
  /// Takes the phrase in; `fresh` is the number of a new thread. Returns whether it was used.
  bool add(EventPhrase& phrase, const Story& story, const Annotation& annotation,
           std::uint32_t fresh) {
    const SentenceIndex sentence = annotation.sentence_of(TokenIndex{phrase.anchor});
    const std::uint32_t section = annotation.sentences[sentence.index()].section;
    if (section != section_) disturbed_ = false;
    section_ = section;
    if (phrase.mention.apart.empty() && is_of_another_time(phrase, story, sentence)) {
      phrase.mention.apart = "another time";
    }
    if (!phrase.mention.apart.empty() || phrase.mention.plural) {
      disturbed_ = true;
      return false;
    }
    const bool head = is_head(annotation, section);
    const bool lead = story.in_lead(sentence);
    Thread* thread = taken_up(phrase, lead, head);
    if (thread != nullptr) {
      if (!phrase.verb || thread->words != annotation.text(phrase.mention.span))
        phrase.mention.antecedent = thread->words;
      extend(*thread, phrase, head);
      phrase.mention.thread = thread->number;
      phrase.mention.main = thread->main;
      return false;
    }
    if (refused_) return false;
    threads_.push_back(begun(phrase, annotation, section, fresh));
    threads_.back().main = lead && !has_main();
    threads_.back().in_head = head;
    phrase.mention.thread = fresh;
    phrase.mention.main = threads_.back().main;
    if (!lead) disturbed_ = true;
    return true;
  }

 private:
  [[nodiscard]] bool has_main() const {
    return std::ranges::any_of(threads_, [](const Thread& thread) { return thread.main; });
  }

  static bool is_head(const Annotation& annotation, std::uint32_t section) {
    const SectionKind kind = annotation.document->sections()[section].kind;
    return kind == SectionKind::kHeadline || kind == SectionKind::kDeck;
  }

  /// "the 1998 crash" where the draft has one of its own; sentences of comparisons.
  [[nodiscard]] bool is_of_another_time(const EventPhrase& phrase, const Story& story,
                                        SentenceIndex sentence) const {
    if (threads_.empty()) return false;
    const bool told_once =
        phrase.verb && std::ranges::any_of(threads_, [&](const Thread& thread) {
          return thread.known.theme == phrase.mention.theme && !phrase.mention.theme.empty();
        });
    if (told_once) return false;
    const bool own_year = phrase.time != nullptr && phrase.time->year != 0 &&
                          phrase.time->month == 0 && phrase.time->season == 0;
    const TokenRange own = phrase.time == nullptr ? phrase.tokens : phrase.time->tokens;
    // What bears a name is that event, whatever else its sentence looks back on.
    if (!phrase.mention.name.empty()) return own_year;
    return own_year || !story.apart(sentence, own).empty();
  }

  /// The thread that the phrase can only mean; nullptr with `refused_`: it cannot be told.
  Thread* taken_up(const EventPhrase& phrase, bool lead, bool head) {
    refused_ = false;
    switch (phrase.mention.reference) {
      case EventReference::kNew:
        return lead && !head ? head_thread(phrase) : nullptr;
      case EventReference::kTold:
        return taken_up_by_verb(phrase, lead, head);
      case EventReference::kDefinite:
        return taken_up_by_noun(phrase);
    }
    return nullptr;
  }

  /// What the headline told and the lead tells in full.
  Thread* head_thread(const EventPhrase& phrase) {
    Thread* only = nullptr;
    for (Thread& thread : threads_) {
      if (!thread.in_head || !may_be(thread, phrase)) continue;
      if (only != nullptr) return nullptr;
      only = &thread;
    }
    return only;
  }

  Thread* taken_up_by_verb(const EventPhrase& phrase, bool lead, bool head) {
    const EventMention& event = phrase.mention;
    for (Thread& thread : threads_) {
      if (!may_be(thread, phrase)) continue;
      const bool one_theme = phrase.theme_known && thread.known.theme == event.theme;
      const bool one_agent = phrase.ahead && thread.ahead && phrase.agent_known &&
                             !event.agent.empty() && thread.known.agent == event.agent;
      if (one_theme || one_agent || one_cast(thread, event)) return &thread;
    }
    if (Thread* thread = lead && !head ? head_thread(phrase) : nullptr) return thread;
    if (phrase.by_phrase && event.participants.empty() && threads_.size() == 1 && !disturbed_ &&
        threads_.front().main && may_be(threads_.front(), phrase)) {
      return &threads_.front();
    }
    const bool told_of = !event.participants.empty() || !event.theme.empty() ||
                         phrase.time != nullptr || !phrase.sites.empty();
    refused_ = !told_of;
    return nullptr;
  }

  /// Whom it befell, or two of those who took part.
  [[nodiscard]] static bool one_cast(const Thread& thread, const EventMention& event) {
    const auto both = std::ranges::count_if(event.participants, [&](ReferentIndex referent) {
      return std::ranges::find(thread.known.participants, referent) !=
             thread.known.participants.end();
    });
    return both >= (befalls(event.event_class) ? 1 : 2);
  }

  Thread* taken_up_by_noun(const EventPhrase& phrase) {
    std::vector<Thread*> fitting;
    for (Thread& thread : threads_) {
      if (may_be(thread, phrase)) fitting.push_back(&thread);
    }
    const auto sharing = std::ranges::find_if(fitting, [&](const Thread* thread) {
      return (!phrase.mention.theme.empty() && thread->known.theme == phrase.mention.theme) ||
             (!phrase.mention.name.empty() && thread->known.name == phrase.mention.name);
    });
    if (sharing != fitting.end()) return *sharing;
    const bool first = threads_.empty();
    refused_ = !first;
    if (disturbed_ || fitting.empty()) return nullptr;
    if (fitting.size() == 1) return fitting.front();
    const auto main = std::ranges::find_if(fitting, [](const Thread* t) { return t->main; });
    return main == fitting.end() ? nullptr : *main;
  }

  /// Whether nothing that both tell speaks against it: time and place left out, because these are
  /// what is to be compared.
  [[nodiscard]] static bool may_be(const Thread& thread, const EventPhrase& phrase) {
    const EventMention& event = phrase.mention;
    if (!compatible_classes(thread.known.event_class, event.event_class)) return false;
    if (are_at_odds(thread.known.theme, event.theme)) return false;
    if (are_at_odds(thread.known.agent, event.agent)) return false;
    if (!event.name.empty() && !names_agree(thread, event)) return false;
    const bool told_both = !thread.known.participants.empty() && !event.participants.empty();
    if (told_both && disjoint(thread.known.participants, event.participants)) return false;
    const bool elsewhere = roams(event.event_class) && !thread.known.places.empty() &&
                           !event.places.empty() && disjoint(thread.known.places, event.places);
    if (elsewhere) return false;  // elections in two countries
    const bool nobody = event.participants.empty() && event.theme.empty();
    return !(is_personal(event.event_class) && phrase.verb && nobody);
  }

  /// "the Alaska summit" is the thread's where it has that name, or was told to be there.
  [[nodiscard]] static bool names_agree(const Thread& thread, const EventMention& event) {
    if (thread.known.name == event.name) return true;
    if (!thread.known.name.empty()) return false;
    return !event.places.empty() && shares(thread.known.places, event.places);
  }

  static void extend(Thread& thread, const EventPhrase& phrase, bool head) {
    const EventMention& event = phrase.mention;
    EventMention& known = thread.known;
    if (known.theme.empty()) known.theme = event.theme;
    if (known.agent.empty()) known.agent = event.agent;
    if (known.name.empty()) known.name = event.name;
    if (known.event_class.size() < event.event_class.size()) known.event_class = event.event_class;
    for (const ReferentIndex referent : event.participants) add_once(known.participants, referent);
    for (const ReferentIndex referent : event.places) add_once(known.places, referent);
    thread.in_head = thread.in_head && head;
  }

  static void add_once(std::vector<ReferentIndex>& list, ReferentIndex referent) {
    if (std::ranges::find(list, referent) == list.end()) list.push_back(referent);
  }

  /// The phrase with the time and the places that follow it closely.
  static TokenRange words_of(const EventPhrase& phrase) {
    constexpr std::uint32_t kClose = 3;
    TokenRange words = phrase.tokens;
    const auto extend_to = [&](const TokenRange& further) {
      const bool close = further.begin >= words.end && further.begin - words.end <= kClose;
      if (close) words.end = further.end;
    };
    if (phrase.time != nullptr) extend_to(phrase.time->tokens);
    for (const EventSite& site : phrase.sites) extend_to(site.tokens);
    if (phrase.time != nullptr) extend_to(phrase.time->tokens);
    return words;
  }

  static Thread begun(const EventPhrase& phrase, const Annotation& annotation,
                      std::uint32_t section, std::uint32_t number) {
    Thread thread;
    thread.number = number;
    thread.known = phrase.mention;
    thread.words = annotation.text(annotation.span(words_of(phrase)));
    thread.section = section;
    thread.ahead = phrase.ahead;
    return thread;
  }

  std::vector<Thread> threads_;
  std::uint32_t section_ = 0;
  bool disturbed_ = false;  // another event of the family was told in this paragraph
  bool refused_ = false;
};

}  // namespace

void tell_threads(std::vector<EventPhrase>& phrases, const Annotation& annotation) {
  const Story story(annotation);
  std::map<std::string, Family, std::less<>> families;
  std::uint32_t next = 1;
  for (EventPhrase& phrase : phrases) {
    Family& family = families[std::string(event_family(phrase.mention.event_class))];
    if (family.add(phrase, story, annotation, next)) ++next;
  }
}

}  // namespace belie
