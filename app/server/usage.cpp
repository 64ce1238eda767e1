#include "app/server/usage.h"

#include <QtCore/QHash>

namespace firstline::app {

namespace {

const QHash<QString, QString> &texts()
{
    static const QHash<QString, QString> table {
        { u"init"_qs,
          u"firstline-server init --data DIR [--demo] [--language en|ru|pl] [--time-zone Z] [--listen A:P]\n"
           "    [--tls-cert F --tls-key F] [--host NAME]... [--admin NAME --password-file F]\n"
           "    [--database postgresql://USER@HOST/NAME]   several servers may serve a desk on PostgreSQL 15 or newer\n"
           "Makes a new desk in DIR: its database, server.conf, a self-signed certificate where none is given (its SHA256 is\n"
           "printed and written to DIR/server.sha256), and an administrator or, with --demo, a sample desk whose accounts\n"
           "share the password in DIR/demo-password.\n"_qs },
        { u"serve"_qs,
          u"firstline-server serve --data DIR [--listen 127.0.0.1:8440] [--tls-cert F --tls-key F] [--insecure-http]\n"
           "Serves the desk until SIGTERM. Prints \"listening on URL\" when it answers; logs JSON lines to stderr.\n"
           "--insecure-http: without TLS, on loopback only.\n"_qs },
        { u"user"_qs,
          u"firstline-server user --data DIR add NAME --role R [--name FULL] [--group G]... --password-file F\n"
           "firstline-server user --data DIR list [--json]\n"
           "firstline-server user --data DIR disable NAME | enable NAME | reset NAME --password-file F\n"
           "firstline-server user --data DIR grant NAME [--role R] [--group G]...\n"
           "Roles: dispatcher, specialist, account-manager, supervisor, administrator.\n"_qs },
        { u"group"_qs, u"firstline-server group --data DIR add NAME [--line 1|2|3|partner] [--restricted] | list [--json]\n"_qs },
        { u"device"_qs, u"firstline-server device --data DIR list [--json] | revoke ID [--wipe] |\n"
                         "                        evacuated [ID] [--json]\n"_qs },
        { u"pbx"_qs,
          u"firstline-server pbx --data DIR token [NAME] | list [--json] | revoke ID\n"
           "token prints, once, what a telephone exchange shows when it tells of calls: POST /api/v1/calls.\n"_qs },
        { u"config"_qs,
          u"firstline-server config --data DIR get | set FILE.json\n"
           "Prints all configuration objects as JSON, or creates and changes those of a file of the same form.\n"_qs },
        { u"import"_qs,
          u"firstline-server import --data DIR event-log FILE.csv[.gz] | articles DIR | companies|contacts|assets|contracts FILE.csv\n"
           "    | calendar FILE.ics [--calendar NAME]\n"
           "    [--dry-run] [--map COLUMN=FIELD]... [--mapping FILE] [--time-zone Z]\n"_qs },
        { u"export"_qs,
          u"firstline-server export --data DIR tickets|companies|contacts|assets|contracts|articles [--query Q] [--format csv|json]\n"
           "Prints them, also while the server runs. A query of tickets is the language of the lists (status:open due<1d);\n"
           "for the others it is words that must all stand in some text. CSV is for spreadsheets: names instead of ids, and\n"
           "an apostrophe before what would be run as a formula; JSON has every field, the messages and the history.\n"_qs },
        { u"backup"_qs, u"firstline-server backup --data DIR FILE\nCopies the database to FILE and verifies the copy.\n"_qs },
        { u"restore"_qs,
          u"firstline-server restore --data DIR FILE\nPuts a backup in the place of the database; the old one is kept beside it. "
           "Not while the server runs.\n"_qs },
        { u"check"_qs, u"firstline-server check --data DIR [--json]\nLooks for damage and broken invariants; 0 when there is none.\n"_qs },
        { u"doctor"_qs, u"firstline-server doctor --data DIR [--json]\nLooks at the installation: permissions, certificate, disk, clock.\n"_qs },
    };
    return table;
}

} // namespace

bool isCommand(const QString &command)
{
    return texts().contains(command);
}

QString usage(const QString &command)
{
    if (isCommand(command))
        return texts().value(command);
    return u"firstline-server COMMAND --data DIR ...\n"
            "  init     makes a desk             serve    serves it\n"
            "  user     accounts                 group    groups (queues)\n"
            "  device   workstations             config   settings as JSON\n"
            "  pbx      telephone exchanges\n"
            "  import   event logs, articles     export   as CSV or JSON\n"
            "  backup   copies and verifies      restore  puts a backup back\n"
            "  check    looks for damage         doctor   looks at the installation\n"
            "firstline-server COMMAND --help says more. Exit: 0 good, 1 failed, 2 wrong usage.\n"_qs;
}

} // namespace firstline::app
