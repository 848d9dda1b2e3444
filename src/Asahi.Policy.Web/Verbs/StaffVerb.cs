using System.Diagnostics;
using Asahi.Policy.Data.Changes;
using Asahi.Policy.Data.Record;
using Asahi.Policy.Data.Rows;
using Asahi.Policy.Data.Staffing;
using Asahi.Policy.Domain.Staffing;
using Asahi.Policy.Web.Site;
using Asahi.Policy.Web.Site.Security;
using Asahi.Policy.Web.Startup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Asahi.Policy.Web.Verbs;

/// <summary>Accounts from the command line, for the days when nobody can sign
/// in. The portal has to be stopped: one process writes at a time.</summary>
internal static class StaffVerb
{
    public static readonly string[] Usage =
    [
        "使い方: staff add     --login=ID --name=氏名 --duty=職務 [--section=課の名,課の名] [--ward=区コード]",
        "        staff disable --login=ID",
        "        staff reset   --login=ID",
        "  職務は officer（担当）、chief（課長）、affairs（総務課）、mayor（区長）、administrator（管理者）のどれか。",
        "  add と reset は、本人がパスワードを決めるための、一度だけ使えるアドレスを表示する。",
    ];

    public static async Task<int> RunAsync(string deed, string[] settings)
    {
        // From the command line alone: among all settings, an environment variable that happens to be called NAME would be taken for it.
        var options = new ConfigurationBuilder().AddCommandLine(settings).Build();

        if (options["login"] is not { Length: > 0 } login)
        {
            Console.Error.WriteLine("--login=ID を指定してください。");

            return 2;
        }

        await using var portal = Portal.Build(settings);
        await portal.Services.GetRequiredService<RecordStartup>().MigrateAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;

        var person = deed == "add" ? await AddAsync(services, options, login) : await ChangeAsync(services, deed, login);
        Console.WriteLine(deed switch
        {
            "add" => $"職員「{login}」（{person.Duty.Name()}）を加えました。",
            "disable" => $"職員「{login}」を停止しました。ログインは、すべて切れました。",
            _ => $"職員「{login}」のパスワードと二段階認証を初期化しました。",
        });

        if (deed != "disable")
        {
            var token = await services.GetRequiredService<UserManager<StaffMember>>().GeneratePasswordResetTokenAsync(person);
            Console.WriteLine("次のアドレスを本人に渡してください（24時間以内に一度だけ使えます）：");
            Console.WriteLine(services.GetRequiredService<SiteSettings>().AddressToTell(InvitationCode.Address(person.Id, token)));
        }

        return 0;
    }

    private static async Task<StaffMember> AddAsync(IServiceProvider services, IConfiguration options, string login)
    {
        var db = services.GetRequiredService<PolicyDbContext>();
        var code = options["ward"];
        var wards = await db.Wards.Where(it => code == null || it.Code == code).ToListAsync();
        var ward = wards is [{ } only]
            ? only
            : throw new InvalidDataException(
                wards.Count == 0
                    ? "その区はありません。先に seed で記録を作ってください。"
                    : "区が複数あります。--ward=区コード を書いてください。");
        var known = await db.Sections.Where(it => it.WardId == ward.Id).ToListAsync();
        var sections = (options["section"] ?? "")
            .Split([',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => known.Find(it => OfficeNames.AreSame(it.Name, name))?.Id
                ?? throw new InvalidDataException($"「{name}」という課はありません。"))
            .ToList();
        var order = new StaffOrder(login, OfficeNames.Person(options["name"]), DutyOf(options["duty"]), sections);
        var made = await WriteAsync(services, sheet => services.GetRequiredService<StaffAccounts>().AddAsync(ward.Id, order, sheet));

        return await db.Users.FirstAsync(person => person.Id == made.Subject);
    }

    private static async Task<StaffMember> ChangeAsync(IServiceProvider services, string deed, string login)
    {
        var accounts = services.GetRequiredService<StaffAccounts>();
        var people = services.GetRequiredService<UserManager<StaffMember>>();
        StaffMember? person = null;
        await WriteAsync(services, async sheet =>
        {
            person = StaffOrder.IsLogin(login) ? await people.FindByNameAsync(login) : null;

            return person is null ? throw new InvalidDataException($"職員「{login}」はいません。")
                : deed == "disable" ? await accounts.DisableAsync(person, sheet) : await accounts.ResetAsync(person, sheet);
        });

        return person!;
    }

    private static async Task<Done> WriteAsync(IServiceProvider services, Func<ChangeSheet, Task<Ending>> work) =>
        await services.GetRequiredService<RecordWriter>().WriteAsync(work) switch
        {
            Done done => done,
            Refused { Faults: { Count: > 0 } faults } =>
                throw new InvalidDataException($"{string.Join('。', faults.Select(fault => fault.Message))}。変更はありません。"),
            var other => throw new UnreachableException($"{other}"),
        };

    private static Duty DutyOf(string? word) => word switch
    {
        "officer" => Duty.Officer,
        "chief" => Duty.SectionChief,
        "affairs" => Duty.GeneralAffairs,
        "mayor" => Duty.Mayor,
        "administrator" => Duty.Administrator,
        _ => throw new InvalidDataException("--duty= には officer、chief、affairs、mayor、administrator のどれかを書いてください。"),
    };
}
