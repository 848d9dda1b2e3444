using System.Collections.Concurrent;
using Asahi.Policy.Data.Published;
using Asahi.Policy.Web.Site.Replies;
using Asahi.Policy.Web.Site.Slow;

namespace Asahi.Policy.Web.Site.OpenData;

/// <summary>The files of all years together: made once for a state of the record, in a folder,
/// and given out from there. They stay for the next start of the same program.</summary>
public sealed partial class WholeFiles(
    MadeFolder folder,
    IServiceScopeFactory scopes,
    DataFiles files,
    SlowWork slow,
    FilesMade news,
    IHostApplicationLifetime life,
    ILogger<WholeFiles> log) : IForgetEditions
{
    private readonly ConcurrentDictionary<string, Lazy<Task<WholeSet>>> _sets = new();

    /// <summary>The files of a state. Who asks while they are being made waits for them.</summary>
    public async Task<WholeSet> OfAsync(PublicRecord record, CancellationToken cancellation)
    {
        var state = files.StateOf(record);

        try
        {
            return await _sets.GetOrAdd(state, _ => new Lazy<Task<WholeSet>>(() => Task.Run(() => FindOrMakeAsync(state, record))))
                .Value.WaitAsync(cancellation);
        }
        catch when (_sets.TryGetValue(state, out var failed) && failed.Value.IsFaulted)
        {
            _sets.TryRemove(state, out _); // tried again by the next who asks

            throw;
        }
    }

    /// <summary>The same, but only if they are there within a moment: for pages, which tell of them. Null: they are being made.</summary>
    public async Task<WholeSet?> SoonAsync(PublicRecord record, CancellationToken cancellation)
    {
        var made = OfAsync(record, cancellation);

        try
        {
            return await made.WaitAsync(TimeSpan.FromSeconds(2), cancellation);
        }
        catch (Exception broken) when (broken is TimeoutException or IOException)
        {
            _ = made.ContinueWith(task => task.Exception, TaskScheduler.Default); // whoever asks for a file is told

            return null;
        }
    }

    public void Forget(int editionId) => Forget();

    public void Forget()
    {
        _sets.Clear();
        folder.Clear();
    }

    private async Task<WholeSet> FindOrMakeAsync(string state, PublicRecord record)
    {
        if (WholeSet.Find(folder.PathOf(state)) is { } there)
        {
            return there;
        }

        var unfinished = folder.Begin();
        await using var scope = scopes.CreateAsyncScope();
        var policies = scope.ServiceProvider.GetRequiredService<PublishedPolicies>();
        await new WholeFileMaker(files, unfinished, slow).MakeAsync(
            record,
            policies.AllAsync(record, record.Pointers, life.ApplicationStopping),
            life.ApplicationStopping);
        folder.Finish(unfinished, state);
        _sets.Keys.Where(other => other != state).ToList().ForEach(other => _sets.TryRemove(other, out _));
        LogMade(record.Current.Count);
        news.Tell();

        return WholeSet.Find(folder.PathOf(state)) ?? throw new IOException("全年度のファイルを保管できませんでした。");
    }

    [LoggerMessage(LogLevel.Information, "Files of all {Count} policies made")]
    private partial void LogMade(int count);
}
