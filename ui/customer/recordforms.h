#pragma once

#include "core/domain/configsnapshot.h"
#include "core/domain/customer.h"
#include "ui/customer/recordform.h"

/// The forms of customers: which fields a person edits, in which order.
namespace firstline::ui {

/// A company's own fields.
std::vector<FormField> companyFields();

/// A contact's. `sites`: of his company.
std::vector<FormField> contactFields(const std::vector<Site> &sites);

/// A site's. `withPromise`: policy and calendar as well, for roles that may edit contracts.
std::vector<FormField> siteFields(const ConfigSnapshot &config, bool withPromise);

/// An asset's. `sites`: of its company.
std::vector<FormField> assetFields(const std::vector<Site> &sites);

/// A contract's term, policy, calendar and debts.
std::vector<FormField> contractFields(const ConfigSnapshot &config);

} // namespace firstline::ui
