using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Asahi.Policy.Domain.Policies;

namespace Asahi.Policy.Domain.Tests.Support;

/// <summary>Every property that a record keeps, and that the records in it keep; what is only reckoned from others does not count.</summary>
internal static class PropertyWalk
{
    /// <summary>The names of all that can stand below these types, of a plan level by level: 「IssuePlan.Page」.</summary>
    public static IReadOnlySet<string> Below(params IReadOnlyList<Type> roots)
    {
        var (names, seen, left) = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<Type>(), new Queue<Type>(roots));

        while (left.TryDequeue(out var type))
        {
            foreach (var made in MadeOf(type).Where(seen.Add))
            {
                foreach (var property in Kept(made))
                {
                    names.Add(NameOf(made, property));
                    left.Enqueue(ElementOf(property.PropertyType));
                }
            }
        }

        return names;
    }

    /// <summary>In which of them two records differ; where lists differ in length, which rows are the same cannot be told.</summary>
    public static IReadOnlySet<string> Between(object before, object after)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Visit(before, after);

        return names;

        bool Visit(object? one, object? other)
        {
            if (one is IList list && other is IList another)
            {
                return list.Count != another.Count || All(list.Cast<object?>().Zip(another.Cast<object?>(), Visit));
            }

            return one is not null && IsRecord(one.GetType()) && one.GetType() == other?.GetType()
                ? All(Kept(one.GetType()).Select(property => IsOther(property, one, other)))
                : !Equals(one, other);
        }

        // Whether any of them differs; but all are looked at.
        static bool All(IEnumerable<bool> differ) => differ.ToList().Contains(true);

        bool IsOther(PropertyInfo property, object one, object other)
        {
            var isOther = Visit(property.GetValue(one), property.GetValue(other));
            names.UnionWith(isOther ? [NameOf(one.GetType(), property)] : []);

            return isOther;
        }
    }

    private static IEnumerable<PropertyInfo> Kept(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null or { Condition: JsonIgnoreCondition.WhenWritingNull } && IsKept(property.DeclaringType!.GetProperty(property.Name)!));

    // What can be set, from wherever; and lists that rows are added to by methods.
    private static bool IsKept(PropertyInfo property) => property.SetMethod is not null || property.DeclaringType!
        .GetField($"_{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static string NameOf(Type type, PropertyInfo property) =>
        $"{(typeof(EntryValue).IsAssignableFrom(type) ? type : property.DeclaringType!).Name}.{property.Name}";

    private static IEnumerable<Type> MadeOf(Type type) =>
        IsRecord(type) ? type.Assembly.GetTypes().Where(it => !it.IsAbstract && type.IsAssignableFrom(it)) : [];

    private static bool IsRecord(Type type) => type.IsClass && type.Assembly == typeof(Entry).Assembly;

    private static Type ElementOf(Type type) => type.IsGenericType ? ElementOf(type.GetGenericArguments()[0]) : type;
}
