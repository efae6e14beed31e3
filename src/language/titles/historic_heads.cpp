// SPDX-License-Identifier: Apache-2.0
#include "language/titles/historic_heads.h"

#include <algorithm>
#include <array>

#include "language/names/name_parts.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

struct HistoricHead {
  std::string_view role;
  std::string_view jurisdiction;
  std::string_view name;
  bool alone = false;  // the surname with the title is enough: "President Lincoln"
};

constexpr std::array kHeads = std::to_array<HistoricHead>({
    {"president", "us", "George Washington", true},
    {"president", "us", "John Adams"},
    {"president", "us", "Thomas Jefferson"},
    {"president", "us", "James Madison", true},
    {"president", "us", "James Monroe", true},
    {"president", "us", "John Quincy Adams"},
    {"president", "us", "Andrew Jackson"},
    {"president", "us", "Martin Van Buren"},
    {"president", "us", "William Henry Harrison"},
    {"president", "us", "John Tyler"},
    {"president", "us", "James Polk", true},
    {"president", "us", "James K. Polk", true},
    {"president", "us", "Zachary Taylor"},
    {"president", "us", "Millard Fillmore", true},
    {"president", "us", "Franklin Pierce"},
    {"president", "us", "James Buchanan"},
    {"president", "us", "Abraham Lincoln", true},
    {"president", "us", "Andrew Johnson"},
    {"president", "us", "Ulysses Grant"},
    {"president", "us", "Ulysses S. Grant"},
    {"president", "us", "Rutherford Hayes"},
    {"president", "us", "Rutherford B. Hayes"},
    {"president", "us", "James Garfield", true},
    {"president", "us", "Chester Arthur"},
    {"president", "us", "Chester A. Arthur"},
    {"president", "us", "Grover Cleveland", true},
    {"president", "us", "Benjamin Harrison"},
    {"president", "us", "William McKinley", true},
    {"president", "us", "Theodore Roosevelt", true},
    {"president", "us", "Teddy Roosevelt", true},
    {"president", "us", "William Howard Taft", true},
    {"president", "us", "Woodrow Wilson"},
    {"president", "us", "Warren Harding", true},
    {"president", "us", "Warren G. Harding", true},
    {"president", "us", "Calvin Coolidge", true},
    {"president", "us", "Herbert Hoover", true},
    {"president", "us", "Franklin Roosevelt", true},
    {"president", "us", "Franklin Delano Roosevelt", true},
    {"president", "us", "Franklin D. Roosevelt", true},
    {"president", "us", "Harry Truman", true},
    {"president", "us", "Harry S. Truman", true},
    {"president", "us", "Dwight Eisenhower", true},
    {"president", "us", "Dwight D. Eisenhower", true},
    {"president", "us", "John Kennedy"},
    {"president", "us", "John F. Kennedy"},
    {"president", "us", "Lyndon Johnson"},
    {"president", "us", "Lyndon B. Johnson"},
    {"president", "us", "Richard Nixon", true},
    {"prime-minister", "gb", "Robert Walpole", true},
    {"prime-minister", "gb", "William Pitt"},
    {"prime-minister", "gb", "Duke of Wellington"},
    {"prime-minister", "gb", "Robert Peel"},
    {"prime-minister", "gb", "Lord Palmerston", true},
    {"prime-minister", "gb", "Benjamin Disraeli", true},
    {"prime-minister", "gb", "William Gladstone", true},
    {"prime-minister", "gb", "Herbert Asquith", true},
    {"prime-minister", "gb", "David Lloyd George"},
    {"prime-minister", "gb", "Stanley Baldwin"},
    {"prime-minister", "gb", "Ramsay MacDonald"},
    {"prime-minister", "gb", "Neville Chamberlain", true},
    {"prime-minister", "gb", "Winston Churchill", true},
    {"prime-minister", "gb", "Clement Attlee", true},
    {"prime-minister", "gb", "Anthony Eden"},
    {"prime-minister", "gb", "Harold Macmillan", true},
    {"prime-minister", "gb", "Alec Douglas-Home"},
    {"president", "fr", "Charles de Gaulle"},
    {"president", "fr", "Georges Pompidou", true},
    {"president", "fr", "Adolphe Thiers"},
    {"president", "eg", "Gamal Abdel Nasser"},
    {"president", "eg", "Anwar Sadat"},
    {"president", "de", "Paul von Hindenburg"},
    {"president", "de", "Friedrich Ebert"},
    {"chancellor", "de", "Otto von Bismarck"},
    {"chancellor", "de", "Adolf Hitler", true},
    {"chancellor", "de", "Konrad Adenauer", true},
    {"chancellor", "de", "Ludwig Erhard"},
    {"prime-minister", "in", "Jawaharlal Nehru", true},
    {"prime-minister", "in", "Lal Bahadur Shastri"},
    {"prime-minister", "in", "Indira Gandhi"},
    {"prime-minister", "ca", "John A. Macdonald"},
    {"prime-minister", "ca", "Mackenzie King"},
    {"prime-minister", "ca", "Lester Pearson"},
    {"prime-minister", "au", "Robert Menzies", true},
    {"prime-minister", "au", "John Curtin"},
    {"prime-minister", "au", "Ben Chifley"},
    {"president", "cl", "Salvador Allende", true},
    {"president", "tr", "Mustafa Kemal Atatürk"},
    {"president", "cz", "Tomáš Masaryk"},
    {"president", "vn", "Ho Chi Minh"},
    {"president", "gh", "Kwame Nkrumah", true},
    {"president", "mx", "Benito Juárez"},
    {"president", "mx", "Porfirio Díaz"},
});

bool is_named(const Referent& person, const HistoricHead& head, const LexiconIndex& lexicon) {
  const NameParts known = name_parts(head.name, lexicon);
  if (fold_accents(person.surname) != fold_accents(known.surname)) return false;
  if (person.given.empty()) return head.alone && person.maybe_same.empty();
  return names_agree(name_parts(person.name, lexicon), known);
}

}  // namespace

bool is_historic_head(const Referent& person, std::string_view role, std::string_view jurisdiction,
                      const LexiconIndex& lexicon) {
  if (person.surname.empty()) return false;
  return std::ranges::any_of(kHeads, [&](const HistoricHead& head) {
    if (head.role != role) return false;
    if (!jurisdiction.empty() && head.jurisdiction != jurisdiction) return false;
    return head.name.ends_with(person.surname) && is_named(person, head, lexicon);
  });
}

}  // namespace belie
