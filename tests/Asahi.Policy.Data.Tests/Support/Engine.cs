using System.Runtime.CompilerServices;
using Asahi.Policy.Data.Sqlite;

namespace Asahi.Policy.Data.Tests.Support;

/// <summary>Tests ask SQLite themselves, too: the library has to be chosen before the first of them does.</summary>
internal static class Engine
{
#pragma warning disable CA2255 // the order of tests is not ours
    [ModuleInitializer]
    internal static void Choose() => RuntimeHelpers.RunModuleConstructor(typeof(NativeSqlite).Module.ModuleHandle);
#pragma warning restore CA2255
}
