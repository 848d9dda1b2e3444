using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Asahi.Policy.Data.Drafts;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Data.Publishing;
using Asahi.Policy.Data.Sqlite;
using Asahi.Policy.Forms.Eras;
using Asahi.Policy.Web.Site.Files;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Asahi.Policy.Web.Startup;

/// <summary>Probes: live says that the process answers; ready says whether the record can be read, and what works only in part.</summary>
internal static class Health
{
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void AddPortalHealth(this IServiceCollection services) => services
        .AddSingleton<RecordSoundness>()
        .AddSingleton<RecordWriting>()
        .AddSingleton<LogWatch>()
        .AddHealthChecks()
        .AddCheck<RecordCheck>("database")
        .AddCheck<WriteCheck>("writing")
        .AddCheck<PdfCheck>("pdf")
        .AddCheck<FileCheck>("files")
        .AddCheck<PublicationCheck>("publication");

    public static void MapHealth(this WebApplication portal)
    {
        portal.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync })
            .AllowAnonymous();
        portal.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new
                {
                    status = entry.Value.Status.ToString(),
                    description = entry.Value.Exception is null ? entry.Value.Description : "確認できません",
                }),
        },
        _options);

    private sealed class RecordCheck(RecordSoundness record, PublishedPolicies policies, PublishedFiles files) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await files.ListAsync(editionId: 0, Veil.None, cancellationToken); // whether the database answers is asked every time

            return (await record.DamagedAsync(cancellationToken), await policies.UnpointedAsync(cancellationToken)) switch
            {
                ({ Count: > 0 } damaged, _) =>
                    HealthCheckResult.Unhealthy($"公開した時と内容が違うものがあります（{string.Join('、', damaged)}）"),
                (_, { Count: > 0 } unpointed) =>
                    HealthCheckResult.Unhealthy($"版があるのに、どれが公開中か分からない年度があります（{string.Join('、', unpointed)}）"),
                _ => HealthCheckResult.Healthy(),
            };
        }
    }

    // Pages go on: degraded, so that nobody takes the public's pages away for what staff cannot do.
    private sealed class WriteCheck(RecordWriting writing, FileScrub scrub) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(writing.Obstacles is { Count: > 0 } obstacles
                ? HealthCheckResult.Degraded(string.Join('。', obstacles))
                : scrub.IsAsked
                    ? HealthCheckResult.Degraded("墨消しの後の、ファイルの掃除がまだです。5秒ごとに試します")
                    : HealthCheckResult.Healthy());
    }

    private sealed class PdfCheck(FormSet forms) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(forms.Obstacle is { } obstacle ? HealthCheckResult.Degraded(obstacle) : HealthCheckResult.Healthy());
    }

    // What is public goes on being public: degraded, as above.
    private sealed class PublicationCheck(CandidateTroubles troubles, UnapprovedWithdrawals withdrawals) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (await troubles.AllAsync(cancellationToken) is { Count: > 0 } all)
            {
                return HealthCheckResult.Degraded(
                    $"公開できずに待っている版があります（{string.Join('、', all.Select(it => $"{it.Ward} {it.FiscalYear}：{it.Why}"))}）");
            }

            return await withdrawals.LateAsync(cancellationToken) is { Count: > 0 } late
                ? HealthCheckResult.Degraded(
                    $"承認のない取下げがあります（{string.Join('、', late.Select(it => $"{it.WardCode} {it.FiscalYear} {it.PartText}"))}）")
                : HealthCheckResult.Healthy();
        }
    }

    private sealed class FileCheck(FormFileTroubles troubles) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(
                troubles.All is [var first, ..] all
                    ? HealthCheckResult.Degraded($"作れなかったファイルが{all.Count}件あります（{first}）。5分ごとに作り直します")
                    : HealthCheckResult.Healthy());
    }
}
