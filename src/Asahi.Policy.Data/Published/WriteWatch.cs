using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Asahi.Policy.Data.Published;

/// <summary>書き込みの見張り。After each write of this program the next reader looks whether the pointers moved.</summary>
internal sealed class WriteWatch(PublicRecords records) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        records.Look();

        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => records.Look();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        records.Look();

        return Task.CompletedTask;
    }
}
