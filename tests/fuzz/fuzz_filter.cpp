#include "tests/fuzz/fuzz.h"

#include "core/store/filter.h"
#include "core/store/searchterms.h"

using namespace firstline;

/// Whatever people type into the filter gives a condition with as many values as places for them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ConfigSnapshot s_config;
    const QString text = QString::fromUtf8(fuzz::input(data, size));
    const store::FilterContext context { {}, fromMs(1'790'000'000'000), QStringLiteral("Europe/Warsaw"), &s_config };
    for (const store::FullText full : { store::FullText::No, store::FullText::Yes }) {
        const store::CompiledFilter filter = store::compileFilter(text, context, full);
        fuzz::require(!filter.where.isEmpty(), "there is always a condition");
        fuzz::require(filter.where.count(u'?') == qsizetype(filter.binds.size()), "every place has its value");
        for (const store::FilterError &error : filter.errors)
            fuzz::require(error.position >= 0 && error.position + error.length <= text.size() + 1, "an error lies in the text");
    }
    for (const bool quoted : { false, true })
        (void)store::ftsExpression(store::filterTerms(text, quoted), store::Forms::Found);
    return 0;
}
