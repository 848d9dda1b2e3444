using Asahi.Policy.Data.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>Gives <c>dotnet ef</c> a context; its file is never opened.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<PolicyDbContext>
{
    public PolicyDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PolicyDbContext>();
        options.UseSqliteFile("design-time.db");

        return new PolicyDbContext(options.Options);
    }
}
