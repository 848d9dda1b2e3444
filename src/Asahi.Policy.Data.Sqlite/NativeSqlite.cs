using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Asahi.Policy.Data.Sqlite;

/// <summary>SQLite の本体。Chooses the native library before the first connection: the system's patched one where it is recent enough, else the bundled
/// one, which is old and has known weaknesses.</summary>
public static class NativeSqlite
{
    /// <summary>同梱のものを使わせる環境変数。Set to 1 in one test run, so that the fallback is known to work.</summary>
    public const string ForceBundledVariable = "ASAHI_POLICY_BUNDLED_SQLITE";

    // EF Core 10 asks the version for JSON functions from here on; older libraries are taken only when nothing else is there.
    private const int OldestSystemVersion = 3_038_000;

    private static readonly string[] _systemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3"];

    /// <summary>版（例: 3.40.1）。</summary>
    public static string Version { get; private set; } = "";

    /// <summary>同梱のものかどうか。True is worth a warning.</summary>
    public static bool IsBundled { get; private set; }

    [ModuleInitializer]
    internal static void Choose()
    {
        // EF Core was compiled against a newer SQLitePCLRaw.core than the one referenced. The runtime refuses an assembly of a lower version than asked
        // for; asking again without a version finds it, in the program, in a test host and under dotnet ef alike.
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(name.Name)) : null;
        Load();
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // so that SQLitePCLRaw.core is resolved only after the handler above stands
    private static void Load()
    {
        var system = Environment.GetEnvironmentVariable(ForceBundledVariable) == "1" ? 0 : FindSystemLibrary();
        IsBundled = system == 0;
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? system : 0);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
        SQLitePCL.raw.FreezeProvider();
        Version = SQLitePCL.raw.sqlite3_libversion().utf8_to_string();
    }

    private static nint FindSystemLibrary()
    {
        foreach (var name in _systemNames)
        {
            if (!NativeLibrary.TryLoad(name, out var library))
            {
                continue;
            }

            if (VersionOf(library) >= OldestSystemVersion)
            {
                return library;
            }

            NativeLibrary.Free(library);
        }

        return 0;
    }

    private static int VersionOf(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var export)
            ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(export)()
            : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
