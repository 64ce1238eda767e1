#include "core/rules/transitions.h"

namespace firstline::rules {

namespace {

Error refused(const TransitionInput &input)
{
    return { ErrorCode::TransitionRefused,
        QStringLiteral("no step from status category %1 to %2").arg(int(input.from)).arg(int(input.to)) };
}

std::optional<Error> required(const char *field)
{
    return Error { ErrorCode::FieldRequired, QString::fromLatin1(field) };
}

} // namespace

std::optional<Error> whyNotTransition(const TransitionInput &input)
{
    using C = StatusCategory;
    if (isActive(input.from)) {
        if (isActive(input.to)) {
            if (input.to == C::New)
                return refused(input);
            if (input.to == C::WaitThird && !input.hasReason)
                return required("reason");
            return std::nullopt;
        }
        if (input.to == C::Solved) {
            if (!input.hasCategory)
                return required("category");
            if (!input.listDone)
                return required("checklist");
            if (input.textRequired && !input.hasResolution)
                return required("resolution");
            return std::nullopt;
        }
        if (input.to == C::Merged || input.to == C::Void)
            return std::nullopt;
        return refused(input);
    }
    if (input.from == C::Solved) {
        if (input.to == C::Closed || input.to == C::Merged)
            return std::nullopt;
        if (input.to == C::Open)
            return input.customerActed || input.hasReason ? std::nullopt : required("reason");
        return refused(input);
    }
    if (input.from == C::Closed && input.to == C::Open)
        return input.customerActed || input.hasReason ? std::nullopt : required("reason");
    if (input.from == C::Void && input.to == C::Open)
        return std::nullopt;
    return refused(input);
}

TransitionInput transitionOf(const Ticket &ticket, StatusCategory to, const ConfigSnapshot &config)
{
    TransitionInput input;
    input.from = ticket.statusCategory;
    input.to = to;
    const Category *category = config.category(ticket.category);
    // A desk without categories cannot be asked for one.
    input.hasCategory = !ticket.category.isNull() || config.categories().empty();
    input.textRequired = !category || category->resolutionTextRequired;
    input.hasResolution = !ticket.resolution.trimmed().isEmpty();
    input.listDone = !firstOpenItem(category, ticket.checked);
    return input;
}

const CheckItem *firstOpenItem(const Category *category, const QStringList &checked)
{
    if (!category)
        return nullptr;
    const auto open = [&checked](const CheckItem &item) { return item.required && !checked.contains(item.text); };
    const auto it = std::find_if(category->checklist.begin(), category->checklist.end(), open);
    return it == category->checklist.end() ? nullptr : &*it;
}

std::vector<StatusCategory> possibleSteps(StatusCategory from)
{
    std::vector<StatusCategory> steps;
    for (int to = int(StatusCategory::New); to <= int(StatusCategory::Void); ++to) {
        TransitionInput input;
        input.from = from;
        input.to = static_cast<StatusCategory>(to);
        input.hasCategory = input.hasResolution = input.hasReason = true;
        const bool byHand = input.to != StatusCategory::Merged && input.to != from;
        if (byHand && !whyNotTransition(input))
            steps.push_back(input.to);
    }
    return steps;
}

bool isThanks(const QString &text, bool hasAttachments)
{
    if (hasAttachments || text.size() >= 200 || text.contains(u'?'))
        return false;
    static const QStringList thanks {
        QStringLiteral("thank"), QStringLiteral("thx"), QStringLiteral("cheers"), QStringLiteral("much appreciated"),
        QStringLiteral("спасибо"), QStringLiteral("благодар"), QStringLiteral("dzięk"), QStringLiteral("dziek"),
        QStringLiteral("podziękow"), QStringLiteral("danke"), QStringLiteral("merci"),
    };
    static const QStringList doubts {
        QStringLiteral(" but "), QStringLiteral("still"), QStringLiteral(" not "), QStringLiteral("however"),
        QStringLiteral(" но "), QStringLiteral("однако"), QStringLiteral(" не "), QStringLiteral("опять"),
        QStringLiteral(" ale "), QStringLiteral("jednak"), QStringLiteral("nadal"), QStringLiteral(" nie "),
    };
    const QString lower = u' ' + text.toLower() + u' ';
    const auto in = [&lower](const QString &word) { return lower.contains(word); };
    return std::any_of(thanks.begin(), thanks.end(), in) && std::none_of(doubts.begin(), doubts.end(), in);
}

} // namespace firstline::rules
